// A call must throw an Error of the given kind whose message names every given piece of text.
#pragma once

#include <QByteArray>
#include <QtTest>
#include <functional>
#include <string>
#include <vector>

#include "core/values/error.h"

// "" when it did, else what happened instead: QCOMPARE(error_of(...), QByteArray()).
inline QByteArray wrong_error(const std::function<void()>& call, const std::vector<std::string>& pieces,
                              ropewalk::ErrorKind kind = ropewalk::ErrorKind::bad_input) {
  try {
    call();
  } catch (const ropewalk::Error& error) {
    if (error.kind() != kind) return QByteArray("other kind: ") + error.what();
    for (const std::string& piece : pieces)
      if (std::string(error.what()).find(piece) == std::string::npos)
        return QByteArray("\"") + piece.c_str() + "\" is not in: " + error.what();
    return {};
  } catch (const std::exception& error) {
    return QByteArray("not ropewalk::Error: ") + error.what();
  }
  return "nothing was thrown";
}

#define EXPECT_BAD_INPUT(call, ...) QCOMPARE(wrong_error([&] { (void)(call); }, {__VA_ARGS__}), QByteArray())
