#include "app/window/session_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ropewalk {
namespace {

constexpr int kVersion = 1;

QString key(const char* name) {
  return QString::fromLatin1(name);
}

QJsonArray to_array(const QList<qint64>& ids) {
  QJsonArray array;
  for (const qint64 id : ids) array.append(id);
  return array;
}

QList<qint64> to_ids(const QJsonValue& value) {
  QList<qint64> ids;
  for (const QJsonValue& id : value.toArray()) ids.append(id.toInteger());
  return ids;
}

QStringList to_strings(const QJsonValue& value) {
  QStringList strings;
  for (const QJsonValue& text : value.toArray()) strings.append(text.toString());
  return strings;
}

QString packed(const QByteArray& bytes) {
  return QString::fromLatin1(bytes.toBase64());
}

QByteArray unpacked(const QJsonValue& value) {
  return QByteArray::fromBase64(value.toString().toLatin1());
}

}  // namespace

QByteArray session_to_json(const SessionState& state) {
  QJsonObject object{{key("version"), kVersion},
                     {key("model"), state.model},
                     {key("preset"), state.preset},
                     {key("workspace"), state.workspace},
                     {key("start_page"), state.start_page},
                     {key("runs"), to_array(state.runs)},
                     {key("compared"), to_array(state.compared)},
                     {key("methods"), QJsonArray::fromStringList(state.methods)},
                     {key("target"), state.target},
                     {key("trained_context"), state.trained_context},
                     {key("critical_dimension"), state.critical_dimension},
                     {key("factor_set"), state.factor_set},
                     {key("geometry"), packed(state.geometry)},
                     {key("layout"), packed(state.layout)},
                     {key("docks"), QJsonArray::fromStringList(state.docks)},
                     {key("places"), places_to_json(state.places)}};
  if (state.candidate)
    object.insert(key("candidate"), QJsonArray{qint64(state.candidate->run), qint64(state.candidate->id)});
  if (state.cell)
    object.insert(key("cell"), QJsonArray{qint64(state.cell->run), state.cell->set, state.cell->length_index,
                                          state.cell->depth_index});
  return QJsonDocument(object).toJson();
}

std::optional<SessionState> session_from_json(const QByteArray& text) {
  const QJsonObject object = QJsonDocument::fromJson(text).object();
  if (object.value(key("version")).toInt() != kVersion) return {};
  SessionState state;
  state.model = object.value(key("model")).toString();
  state.preset = object.value(key("preset")).toString();
  state.workspace = object.value(key("workspace")).toString();
  state.start_page = object.value(key("start_page")).toBool(true);
  state.runs = to_ids(object.value(key("runs")));
  state.compared = to_ids(object.value(key("compared")));
  state.methods = to_strings(object.value(key("methods")));
  state.target = object.value(key("target")).toInteger();
  state.trained_context = object.value(key("trained_context")).toInteger();
  state.critical_dimension = object.value(key("critical_dimension")).toInt();
  state.factor_set = object.value(key("factor_set")).toString();
  state.geometry = unpacked(object.value(key("geometry")));
  state.layout = unpacked(object.value(key("layout")));
  state.docks = to_strings(object.value(key("docks")));
  state.places = places_from_json(object.value(key("places")).toObject());
  if (const QList<qint64> candidate = to_ids(object.value(key("candidate"))); candidate.size() == 2)
    state.candidate = SelectionModel::Candidate{candidate[0], candidate[1]};
  if (const QList<qint64> cell = to_ids(object.value(key("cell"))); cell.size() == 4)
    state.cell = SelectionModel::Cell{cell[0], int(cell[1]), int(cell[2]), int(cell[3])};
  return state;
}

}  // namespace ropewalk
