package org.orgo.studio.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives as they are written, and as strangers may write them. */
class DefinitionZipTests {

  private static final byte[] TEXT = {1, 2, 3};

  @Test
  void what_was_packed_is_unpacked_and_the_same_content_is_the_same_file() {
    Map<String, byte[]> files = Map.of("a.dmn", TEXT, "b.form", TEXT, "hr_module.yaml", TEXT);
    assertThat(DefinitionZip.unpack(DefinitionZip.pack(files))).containsOnlyKeys(files.keySet());
    assertThat(DefinitionZip.pack(files)).isEqualTo(DefinitionZip.pack(Map.copyOf(files)));
  }

  @Test
  void files_may_lie_in_folders_below_those_of_their_kind() {
    assertThat(DefinitionZip.unpack(zip("processes/tasks/task-lifecycle.bpmn")))
        .containsOnlyKeys("task-lifecycle.bpmn");
  }

  @Test
  void what_is_no_definition_or_lies_elsewhere_is_refused_by_its_name() {
    for (String path :
        new String[] {"../dmn/a.dmn", "dmn/a.exe", "a.dmn", "forms/a.dmn", "/dmn/a.dmn"}) {
      assertThatThrownBy(() -> DefinitionZip.unpack(zip(path)))
          .as(path)
          .isInstanceOf(InvalidArchive.class)
          .hasMessageContaining(path);
    }
  }

  @Test
  void the_same_name_twice_is_refused() {
    assertThatThrownBy(() -> DefinitionZip.unpack(zip("dmn/a.dmn", "dmn/x/a.dmn")))
        .hasMessageContaining("twice");
  }

  @Test
  void a_bomb_and_what_is_no_zip_are_refused() {
    byte[] bomb = zipOf(new byte[DefinitionZip.MAX_BYTES + 1], "dmn/a.dmn");
    assertThat(bomb.length).isLessThan(64 * 1024);
    assertThatThrownBy(() -> DefinitionZip.unpack(bomb)).hasMessageContaining("8 MB");
    assertThatThrownBy(() -> DefinitionZip.unpack(TEXT)).isInstanceOf(InvalidArchive.class);
    assertThatThrownBy(() -> DefinitionZip.unpack(new byte[0])).isInstanceOf(InvalidArchive.class);
  }

  private static byte[] zip(String... paths) {
    return zipOf(TEXT, paths);
  }

  private static byte[] zipOf(byte[] content, String... paths) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      for (String path : paths) {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
