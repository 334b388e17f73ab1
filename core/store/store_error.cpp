#include "core/store/store_error.h"

#include <sqlite3.h>

#include "core/values/error.h"

namespace ropewalk {

void throw_store_error(const SQLite::Exception& error, const std::string& path, const std::string& doing) {
  const std::string file = "The workspace " + path;
  const std::string detail = " (while " + doing + ": " + error.what() + ")";
  switch (main_code(error)) {
    case SQLITE_FULL:
      throw Failed(file + " cannot grow: the disk is full" + detail +
                   ". What was recorded before is kept. Free some space, then resume the run.");
    case SQLITE_IOERR:
      throw Failed(file + " could not be read or written" + detail +
                   ". What was recorded before is kept. Check that the disk is present, has space and that no quota or "
                   "file size limit is reached, then resume the run.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      throw BadInput(file + " is read-only" + detail +
                     ". Give yourself the right to write the file and its folder, or choose another workspace.");
    case SQLITE_CANTOPEN:
      throw BadInput(file + " cannot be opened" + detail +
                     ". Check that you may read and write the file and its folder (SQLite keeps two files beside it).");
    case SQLITE_NOTADB:
      throw BadInput(file + " is not a Ropewalk workspace" + detail + ". Choose another file, or a new name.");
    case SQLITE_CORRUPT:
      throw BadInput(file + " is damaged" + detail +
                     ". Restore a backup, or save what is left with: sqlite3 FILE .recover. The file was not changed.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Failed(file + " is being written by another program for too long" + detail +
                   ". Close that program or wait for it, then try again.");
    case SQLITE_NOMEM:
      throw Failed("There is not enough memory for " + path + detail + ". Close other programs, then try again.");
    default:
      throw Failed(file + " could not be used" + detail + ".");
  }
}

}  // namespace ropewalk
