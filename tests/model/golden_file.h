// Reads the golden safetensors files (made by make_golden.py) without the code under test.
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <cstring>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

inline QString golden_path(const QString& name) {
  return QStringLiteral(ROPEWALK_TESTS_DIR "/model/golden/") + name;
}

class GoldenFile {
 public:
  explicit GoldenFile(const QString& name, const QString& path = {}) {
    QFile file(path.isEmpty() ? golden_path(name) : path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + name.toStdString());
    bytes_ = file.readAll();
    std::uint64_t header = 0;
    std::memcpy(&header, bytes_.constData(), 8);
    header_ = nlohmann::json::parse(bytes_.constData() + 8, bytes_.constData() + 8 + header);
    data_ = 8 + header;
  }
  bool has(const std::string& name) const { return header_.contains(name); }
  std::vector<float> floats(const char* name) const { return read<float, float>(name, "F32"); }
  // I32 or U8.
  template <class To>
  std::vector<To> integers(const char* name) const {
    if (header_.at(name).at("dtype") == "U8") return read<std::uint8_t, To>(name, "U8");
    return read<std::int32_t, To>(name, "I32");
  }

 private:
  template <class From, class To>
  std::vector<To> read(const char* name, const char* type) const {
    const nlohmann::json& tensor = header_.at(name);
    if (tensor.at("dtype") != type) throw std::runtime_error(std::string(name) + " has another type");
    const std::size_t begin = tensor.at("data_offsets").at(0), end = tensor.at("data_offsets").at(1);
    std::vector<From> values((end - begin) / sizeof(From));
    std::memcpy(values.data(), bytes_.constData() + data_ + begin, end - begin);
    return std::vector<To>(values.begin(), values.end());
  }

  QByteArray bytes_;
  nlohmann::json header_;
  std::size_t data_ = 0;
};
