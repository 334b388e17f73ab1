// What all makers of document sets share.
#pragma once

namespace ropewalk {

// Throws BadInput unless there may be that many documents; `what` begins the message.
void check_document_count(int count, const char* what);

}  // namespace ropewalk
