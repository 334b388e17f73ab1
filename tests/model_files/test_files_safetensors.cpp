// One damaged safetensors file for each rule of the format; shards and their index.
#include <QTemporaryDir>

#include "core/model/files/safetensors.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::SafetensorsFile;
using ropewalk::SafetensorsFolder;

class TestFilesSafetensors : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  int folders_ = 0;
  std::string save(const std::string& bytes) {
    const QString path = dir_.filePath("one.safetensors");
    write_file(path, bytes);
    return path.toStdString();
  }
  QString new_folder() {
    const QString name = QString("folder%1").arg(folders_++);
    QDir(dir_.path()).mkdir(name);
    return dir_.filePath(name);
  }
  // Two shards with two tensors and one, and the index that `change` may spoil.
  std::string sharded(const std::function<void(nlohmann::ordered_json&)>& change) {
    const QString folder = new_folder();
    Safetensors first, second;
    first.add("a", "F32", {2}, floats(2));
    first.add("b", "F32", {1}, floats(1));
    second.add("c", "F32", {1}, floats(1));
    write_file(folder + "/model-1.safetensors", first.build());
    write_file(folder + "/model-2.safetensors", second.build());
    nlohmann::ordered_json index = {
        {"metadata", {{"total_size", 16}}},
        {"weight_map", {{"a", "model-1.safetensors"}, {"b", "model-1.safetensors"}, {"c", "model-2.safetensors"}}}};
    change(index);
    write_file(folder + "/model.safetensors.index.json", index.dump());
    return folder.toStdString();
  }

 private Q_SLOTS:
  void reads_every_type() {
    Safetensors file;
    file.header["__metadata__"] = {{"format", "pt"}};
    file.add("half", "F16", {3}, raw<std::uint16_t>(0x3c00) + raw<std::uint16_t>(0xc000) + raw<std::uint16_t>(0x0001));
    file.add("odd", "BF16", {1, 2}, raw<std::uint16_t>(0x3f80) + raw<std::uint16_t>(0xc040));
    file.add("full", "F32", {2, 1}, floats(2));  // begins at byte 10: not aligned to 4
    file.add("scalar", "F32", {}, floats(1, 7));
    file.add("none", "F32", {0, 5}, "");
    const SafetensorsFile opened(save(file.build()));
    QCOMPARE(opened.tensors().size(), std::size_t{5});
    float values[3];
    ropewalk::read_rows(*opened.find("half"), 0, 1, values);
    QCOMPARE(values[0], 1.0f);
    QCOMPARE(values[1], -2.0f);
    QCOMPARE(values[2], 0x1p-24f);
    ropewalk::read_rows(*opened.find("odd"), 0, 1, values);
    QCOMPARE(values[1], -3.0f);
    ropewalk::read_rows(*opened.find("full"), 1, 1, values);
    QCOMPARE(values[0], 2.0f);
    ropewalk::read_rows(*opened.find("scalar"), 0, 1, values);
    QCOMPARE(values[0], 7.0f);
    ropewalk::read_rows(*opened.find("none"), 0, 0, values);
    QCOMPARE(opened.find("none")->bytes, std::uint64_t{0});
  }

  void reads_a_padded_header() {
    Safetensors file = tiny_safetensors();
    const SafetensorsFile opened(save(Safetensors::with_header(file.header.dump() + "      ", file.data)));
    QCOMPARE(opened.tensors().size(), std::size_t{11});
  }

  void refuses_damage_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const char* named, const std::string& bytes) {
      QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << QString(named);
    };
    // An entry "x" in place of a valid one; 16 bytes of data.
    const auto entry = [&](const char* name, const char* named, const std::string& json) {
      row(name, named, Safetensors::with_header("{\"x\":" + json + "}", floats(4)));
    };
    row("empty", "0 bytes long", "");
    row("7 bytes", "7 bytes long", std::string(7, '\0'));
    row("header longer than the file", "header is 500 bytes long, but only 2", raw<std::uint64_t>(500) + "{}");
    row("header too long", "header is 100000001 bytes long", raw<std::uint64_t>(100'000'001) + "{}");
    row("header 2^64 - 1", "header is 18446744073709551615", raw<std::uint64_t>(~0ull) + "{}");
    row("no brace", "does not begin with {", Safetensors::with_header(" {}", ""));
    row("header of no bytes", "does not begin with {", Safetensors::with_header("", ""));
    row("not JSON", "not valid JSON", Safetensors::with_header("{\"a\":", ""));
    row("not UTF-8", "not valid JSON", Safetensors::with_header("{\"\xff\":1}", ""));
    row("more after the object", "not valid JSON", Safetensors::with_header("{}{}", ""));
    row("deep", "nested deeper than 4 levels", Safetensors::with_header("{\"a\":[[[[[[]]]]]]}", ""));
    row("key twice", "the key \"x\" twice",
        Safetensors::with_header(R"({"x":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"x":1})", floats(1)));
    row("field twice", "the key \"dtype\" twice",
        Safetensors::with_header(R"({"x":{"dtype":"F32","dtype":"F16"}})", floats(1)));
    row("metadata no object", "__metadata__ must be a JSON object",
        Safetensors::with_header(R"({"__metadata__":3})", ""));
    row("metadata not text", "__metadata__: format", Safetensors::with_header(R"({"__metadata__":{"format":3}})", ""));
    entry("entry no object", "tensor x must be a JSON object", "[1]");
    entry("no dtype", "tensor x has no dtype", R"({"shape":[4],"data_offsets":[0,16]})");
    entry("dtype not read", "tensor x has the dtype I64", R"({"dtype":"I64","shape":[2],"data_offsets":[0,16]})");
    entry("dtype no text", "tensor x: dtype is 7", R"({"dtype":7,"shape":[2],"data_offsets":[0,16]})");
    entry("no shape", "tensor x has no list \"shape\"", R"({"dtype":"F32","data_offsets":[0,16]})");
    entry("no offsets", "tensor x has no list \"data_offsets\"", R"({"dtype":"F32","shape":[4]})");
    entry("one offset", "begin and end", R"({"dtype":"F32","shape":[4],"data_offsets":[0]})");
    entry("negative size", "tensor x: shape holds -4", R"({"dtype":"F32","shape":[-4],"data_offsets":[0,16]})");
    entry("size with a point", "tensor x: shape holds 4.0", R"({"dtype":"F32","shape":[4.0],"data_offsets":[0,16]})");
    entry("size 2^63", "tensor x: shape holds 9223372036854775808",
          R"({"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,16]})");
    entry("elements overflow", "more than 2^63 bytes",
          R"({"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,16]})");
    entry("elements wrap to the right number", "more than 2^63 bytes",
          R"({"dtype":"F32","shape":[4611686018427387905,4],"data_offsets":[0,16]})");
    entry("bytes overflow", "more than 2^63 bytes",
          R"({"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,16]})");
    entry("begin after end", "data_offsets [16, 0]", R"({"dtype":"F32","shape":[4],"data_offsets":[16,0]})");
    entry("end outside", "data_offsets [0, 20] do not lie", R"({"dtype":"F32","shape":[5],"data_offsets":[0,20]})");
    entry("end ignored", "needs 16 bytes, but data_offsets span 12",
          R"({"dtype":"F32","shape":[4],"data_offsets":[0,12]})");
    entry("one byte less", "needs 16 bytes, but data_offsets span 15",
          R"({"dtype":"F32","shape":[4],"data_offsets":[0,15]})");
    entry("other field", "unknown field \"strides\"",
          R"({"dtype":"F32","shape":[4],"data_offsets":[0,16],"strides":[1]})");
    entry("bytes after the last", "4 bytes after the last tensor",
          R"({"dtype":"F32","shape":[3],"data_offsets":[0,12]})");
    entry("gap at the start", "there is a gap", R"({"dtype":"F32","shape":[3],"data_offsets":[4,16]})");
    const auto two = [&](const char* name, const char* named, const char* offsets) {
      row(name, named,
          Safetensors::with_header(
              R"({"x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"y":{"dtype":"F32","shape":[2],"data_offsets":)" +
                  std::string(offsets) + "}}",
              floats(5)));
    };
    two("overlap", "tensor y begins at byte 4 of the data, but the tensor before it", "[4,12]");
    two("the same bytes", "begins at byte 0 of the data, but the tensor before it", "[0,8]");
    two("gap", "tensor y begins at byte 12 of the data, but there is a gap", "[12,20]");
    const std::string whole = tiny_safetensors().build();
    row("one byte cut off", "do not lie in the file's", whole.substr(0, whole.size() - 1));
    row("one byte more", "1 bytes after the last tensor", whole + "x");
  }
  void refuses_damage() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, named);
    EXPECT_BAD_INPUT(SafetensorsFile(save(bytes.toStdString())), named.toStdString(), "one.safetensors");
  }

  void reads_shards() {
    const SafetensorsFolder folder(sharded([](auto&) {}));
    QCOMPARE(folder.tensors().size(), std::size_t{3});
    QCOMPARE(folder.files().size(), std::size_t{2});
    float value[2];
    ropewalk::read_rows(*folder.find("a"), 0, 1, value);
    QCOMPARE(value[1], 2.0f);
  }

  void refuses_a_wrong_index_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("no map") << ""
                            << "{}"
                            << "has no weight_map";
    QTest::newRow("map no object") << "/weight_map"
                                   << "[]"
                                   << "weight_map must be a JSON object";
    QTest::newRow("missing shard") << "/weight_map/c"
                                   << "\"model-9.safetensors\""
                                   << "lists the shard model-9.safetensors";
    QTest::newRow("wrong shard") << "/weight_map/b"
                                 << "\"model-2.safetensors\""
                                 << "holds the tensor b, which the index lists in another shard";
    QTest::newRow("tensor that is nowhere") << "/weight_map/d"
                                            << "\"model-1.safetensors\""
                                            << "lists the tensor d in the shard model-1.safetensors";
    QTest::newRow("outside the folder") << "/weight_map/c"
                                        << "\"../model.safetensors\""
                                        << "not the name of a file in the folder";
    QTest::newRow("absolute") << "/weight_map/c"
                              << "\"/etc/passwd\""
                              << "not the name of a file in the folder";
    QTest::newRow("no text") << "/weight_map/c"
                             << "4"
                             << "weight_map: c is 4";
    QTest::newRow("empty") << "/weight_map/c"
                           << "\"\""
                           << "not the name of a file in the folder";
  }
  void refuses_a_wrong_index() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, named);
    const auto change = [&](nlohmann::ordered_json& index) {
      index[nlohmann::ordered_json::json_pointer(pointer.toStdString())] =
          nlohmann::ordered_json::parse(value.toStdString());
    };
    EXPECT_BAD_INPUT(SafetensorsFolder(sharded(change)), named.toStdString());
  }

  void refuses_an_unlisted_tensor() {
    EXPECT_BAD_INPUT(SafetensorsFolder(sharded([](auto& index) { index["weight_map"].erase("b"); })),
                     "holds the tensor b, which the index does not list");
  }

  void says_what_weights_are_missing() {
    const QString folder = new_folder();
    EXPECT_BAD_INPUT(SafetensorsFolder(folder.toStdString()),
                     "neither model.safetensors nor model.safetensors.index.json");
    write_file(folder + "/pytorch_model.bin", "x");
    EXPECT_BAD_INPUT(SafetensorsFolder(folder.toStdString()), "pytorch_model.bin is not read");
  }
};

QTEST_GUILESS_MAIN(TestFilesSafetensors)
#include "test_files_safetensors.moc"
