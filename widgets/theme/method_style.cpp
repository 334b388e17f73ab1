#include "widgets/theme/method_style.h"

#include <algorithm>
#include <array>
#include <vector>

#include "widgets/theme/text_scale.h"

namespace ropewalk {
namespace {

// Okabe-Ito.
constexpr QRgb kOrange = 0xffe69f00, kSkyBlue = 0xff56b4e9, kGreen = 0xff009e73, kYellow = 0xfff0e442,
               kBlue = 0xff0072b2, kVermillion = 0xffd55e00, kPurple = 0xffcc79a7;

struct MethodStyle {
  std::string_view id;
  QRgb light, dark;
  std::vector<qreal> dashes;  // in line widths; empty: solid
};

// Blue and yellow change places between the themes: each is hard to see on one of them.
const std::array<MethodStyle, 14>& styles() {
  static const std::array<MethodStyle, 14> table{{
      {"none", 0xff000000, 0xffd7dce2, {1, 2}},
      {"pi", kSkyBlue, kSkyBlue, {}},
      {"ntk", kOrange, kOrange, {}},
      {"dynamic_ntk", kOrange, kOrange, {5, 2, 1, 2}},
      {"ntk_critical", kVermillion, kVermillion, {5, 2}},
      {"yarn", kBlue, kYellow, {}},
      {"llama3", kPurple, kPurple, {}},
      {"yarn_rcd", kBlue, kYellow, {5, 2}},
      {"ntk_rcd", kVermillion, kVermillion, {2, 2}},
      {"longrope", kGreen, kGreen, {5, 2}},
      {"longrope2", kGreen, kGreen, {}},
      {"found", kGreen, kGreen, {}},
      {"model", kPurple, kPurple, {1, 2}},
      {"by_hand", 0xff000000, 0xffffffff, {}},
  }};
  return table;
}

std::uint32_t hash(std::string_view text) {  // FNV-1a: the same on every platform
  std::uint32_t value = 2166136261u;
  for (const char letter : text) value = (value ^ static_cast<unsigned char>(letter)) * 16777619u;
  return value;
}

const MethodStyle& style_of(std::string_view id) {
  const auto& table = styles();
  const auto found = std::find_if(table.begin(), table.end(), [&](const MethodStyle& style) { return style.id == id; });
  return found != table.end() ? *found : table[1 + hash(id) % (table.size() - 1)];
}

}  // namespace

QColor method_color(std::string_view method_id, bool dark) {
  const MethodStyle& style = style_of(method_id);
  return QColor::fromRgb(dark ? style.dark : style.light);
}

QPen method_pen(std::string_view method_id, bool dark, int occurrence, double width) {
  static const std::vector<std::vector<qreal>> more{{4, 2}, {1, 2}, {6, 2, 1, 2}, {6, 2, 1, 2, 1, 2}};
  std::vector<qreal> dashes = style_of(method_id).dashes;
  if (occurrence > 0) {
    std::vector<std::vector<qreal>> others;
    for (const auto& pattern : more)
      if (pattern != dashes) others.push_back(pattern);
    dashes = others[std::size_t(occurrence - 1) % others.size()];
  }
  QPen pen(method_color(method_id, dark), width * line_scale());
  pen.setCapStyle(Qt::FlatCap);
  pen.setJoinStyle(Qt::RoundJoin);
  if (!dashes.empty()) pen.setDashPattern(QList<qreal>(dashes.begin(), dashes.end()));
  return pen;
}

}  // namespace ropewalk
