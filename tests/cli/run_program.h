// Running ropewalk-cli, or another program, as scripts do: exit code and both streams.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <nlohmann/json.hpp>

namespace ropewalk_tests {

struct Output {
  int code = -1;  // -1: not ended in five minutes; -2: killed
  QByteArray out, err;
  nlohmann::json object() const { return nlohmann::json::parse(out.toStdString()); }
};

inline Output run(const QString& program, const QStringList& arguments,
                  const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment()) {
  QProcess process;
  process.setProcessEnvironment(environment);
  process.start(program, arguments);
  Output output;
  if (!process.waitForFinished(300000)) return output;
  output.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
  output.out = process.readAllStandardOutput();
  output.err = process.readAllStandardError();
  return output;
}

inline Output cli(const QStringList& arguments) {
  return run(ROPEWALK_CLI, arguments);
}

// Open MPI refuses root and more processes than cores; a container has often both.
inline QProcessEnvironment mpi_environment() {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert("OMPI_ALLOW_RUN_AS_ROOT", "1");
  environment.insert("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
  environment.insert("OMPI_MCA_rmaps_base_oversubscribe", "1");
  environment.insert("OMP_NUM_THREADS", "1");
  return environment;
}

}  // namespace ropewalk_tests
