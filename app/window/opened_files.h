// What files that are handed to the window are: by their content, whatever their names.
#pragma once

#include <QString>
#include <QStringList>

namespace ropewalk {

// A workspace may have any name: it is known by its first bytes. An empty or missing file is known by its name alone.
bool is_workspace_file(const QString& path);

// At most one of each; `problem` is not empty where there are more.
struct OpenedFiles {
  QString model;      // Hugging Face folder or GGUF file; empty: none
  QString workspace;  // empty: none
  QString problem;
};
OpenedFiles sort_files(const QStringList& paths);

}  // namespace ropewalk
