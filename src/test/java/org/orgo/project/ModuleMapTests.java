package org.orgo.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of the modules is what the code says, drawn again in each run and compared. */
class ModuleMapTests {

  private static final Path MAP = ProjectFiles.PROJECT.resolve("docs/modules.md");
  private static final boolean WRITE = Boolean.getBoolean("orgo.write");

  @TempDir Path documented;

  @Test
  void the_map_of_the_modules_is_up_to_date() throws IOException {
    String drawn = new ModuleMap(documented).draw();
    if (WRITE) {
      Files.writeString(MAP, drawn, StandardCharsets.UTF_8);
    }
    assertThat(MAP)
        .as("run ./mvnw test -Dtest=ModuleMapTests -Dorgo.write=true, and commit docs/modules.md")
        .hasContent(drawn);
  }
}
