package org.orgo.platform.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orgo.platform.database.CannotStart;
import org.slf4j.LoggerFactory;

class DefinitionsWatchTests {

  @TempDir Path directory;

  private final List<String> held = new ArrayList<>();
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(DefinitionsWatch.class);

  @BeforeEach
  void listen() {
    said.start();
    log.addAppender(said);
  }

  @AfterEach
  void leave() {
    log.detachAppender(said);
  }

  @Test
  void a_saved_file_is_taken_when_it_looks_the_same_twice() throws IOException {
    Watching watching = watching(this::own);

    save("<first/>");
    watching.look();
    assertThat(held).isEmpty();
    watching.look();
    watching.look();

    assertThat(held).containsExactly("<first/>");
  }

  @Test
  void a_file_that_is_still_written_is_waited_for() throws IOException {
    Watching watching = watching(this::own);

    save("<fir");
    watching.look();
    save("<first/>");
    watching.look();
    assertThat(held).isEmpty();
    watching.look();

    assertThat(held).containsExactly("<first/>");
  }

  @Test
  void a_file_put_in_place_of_another_is_taken_and_an_editors_own_is_not() throws IOException {
    save("<first/>");
    Watching watching = watching(this::own);
    Path aside = Files.writeString(directory.resolve("dmn/.own.dmn.swp"), "<other/>");
    watching.look();
    watching.look();
    assertThat(held).isEmpty();

    Files.move(aside, directory.resolve("dmn/own.dmn"), StandardCopyOption.ATOMIC_MOVE);
    watching.look();
    watching.look();

    assertThat(held).containsExactly("<other/>");
  }

  @Test
  void a_mistake_is_one_line_and_nothing_of_it_holds_until_it_is_mended() throws IOException {
    Watching watching =
        watching(
            this::own,
            files -> {
              if (content(files).contains("mistake")) {
                throw new CannotStart("dmn/own.dmn is wrong.\n  Mend it.");
              }
              return () -> {};
            });

    save("<mistake/>");
    watching.look();
    watching.look();
    watching.look();

    assertThat(held).isEmpty();
    assertThat(said.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "The changed definitions are not taken, what held before still holds:"
                + " dmn/own.dmn is wrong. | Mend it.");

    save("<mended/>");
    watching.look();
    watching.look();
    assertThat(held).containsExactly("<mended/>");
  }

  private Runnable own(DefinitionFiles files) {
    return () -> held.add(content(files));
  }

  private static String content(DefinitionFiles files) {
    return files.in("dmn/").stream()
        .filter(file -> file.name().equals("dmn/own.dmn"))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElse("");
  }

  private void save(String content) throws IOException {
    Files.createDirectories(directory.resolve("dmn"));
    Files.writeString(directory.resolve("dmn/own.dmn"), content);
  }

  private record Watching(DefinitionsWatch watch, OwnDefinitions folder) {
    void look() {
      watch.look(folder);
    }
  }

  private Watching watching(DefinitionLoader... loaders) {
    OwnDefinitions folder = new OwnDefinitions(directory);
    return new Watching(
        new DefinitionsWatch(Optional.of(folder), folder.fingerprint(), () -> List.of(loaders)),
        folder);
  }
}
