// Where the guide's pages lie, installed or in the source tree.
#pragma once

#include <QString>

namespace ropewalk {

QString docs_folder();  // empty: they are not there

}  // namespace ropewalk
