// A report as PDF: one A4 page where it fits, figures as vectors, specs attached as files.
#pragma once

#include <QString>

#include "core/exchange/report.h"

namespace ropewalk {

// Figures and, less, letters become smaller where that makes it one page. May be called in any thread while a
// QGuiApplication lives. Replaces the file whole or not at all; returns "" or what went wrong.
QString write_report_pdf(const Report& report, const QString& path);
// The same for HTML.
QString write_report_html(const Report& report, const QString& path);

}  // namespace ropewalk
