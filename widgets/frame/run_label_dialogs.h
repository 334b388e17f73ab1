// Small questions about chosen runs: their tags and their note.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

class QWidget;

namespace ropewalk {

// `runs`: how many. nullopt: cancelled.
std::optional<QStringList> ask_run_tags(QWidget* parent, int runs, const QStringList& tags, const QStringList& known);
std::optional<QString> ask_run_note(QWidget* parent, int runs, const QString& note);

}  // namespace ropewalk
