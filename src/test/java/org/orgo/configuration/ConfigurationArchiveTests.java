package org.orgo.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationArchiveTests {

  @Test
  void what_is_packed_is_unpacked() {
    byte[] zip = ConfigurationArchive.pack(new TreeMap<>(Map.of("roles/A.yaml", new byte[] {1})));
    assertThat(ConfigurationArchive.unpack(zip)).containsOnlyKeys("roles/A.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.yaml", "roles/../../a.yaml", "/etc/a", "a\\b", "c:a", ".."})
  void no_path_leaves_the_folder(String path) {
    assertThatThrownBy(() -> ConfigurationArchive.unpack(zip(path, new byte[] {1})))
        .isInstanceOf(ConfigurationArchiveRefused.class)
        .hasMessageContaining("leaves its folder");
  }

  @Test
  void a_file_is_not_larger_than_its_bound() {
    byte[] large = new byte[ConfigurationArchive.MAX_FILE + 1];
    new Random(1).nextBytes(large);
    assertThatThrownBy(() -> ConfigurationArchive.unpack(zip("a", large)))
        .hasMessageContaining("larger than 1 MB");
  }

  @Test
  void what_unfolds_too_far_is_refused() {
    assertThatThrownBy(() -> ConfigurationArchive.unpack(zip("a", new byte[900_000])))
        .hasMessageContaining("100 times");
  }

  @Test
  void more_entries_than_are_taken_are_refused() {
    TreeMap<String, byte[]> many = new TreeMap<>();
    for (int each = 0; each <= ConfigurationArchive.MAX_ENTRIES; each++) {
      many.put("a" + each, new byte[0]);
    }
    assertThatThrownBy(() -> ConfigurationArchive.unpack(ConfigurationArchive.pack(many)))
        .hasMessageContaining("1000 entries");
  }

  @Test
  void what_is_no_zip_is_refused() {
    assertThatThrownBy(() -> ConfigurationArchive.unpack(new byte[] {1, 2, 3}))
        .isInstanceOf(ConfigurationArchiveRefused.class);
    assertThatThrownBy(
            () -> ConfigurationArchive.unpack(new byte[ConfigurationArchive.MAX_PACKED + 1]))
        .hasMessageContaining("2 MB");
  }

  private static byte[] zip(String path, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    }
    return packed.toByteArray();
  }
}
