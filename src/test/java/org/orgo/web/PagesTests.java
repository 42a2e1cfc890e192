package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTests {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void every_page_renders_for_sample_models(String language) throws IOException {
    Map<String, String> pages = PreviewServer.render(language);
    Path preview = Files.createDirectories(Path.of("target/preview", language));
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(preview.resolve(page.getKey() + ".html"), page.getValue());
      assertThat(page.getValue())
          .as(page.getKey())
          .contains("<html lang=\"" + language + "\"")
          .contains("<h1")
          .doesNotContain("style=\"")
          .doesNotContain("onclick")
          .doesNotContainPattern("<script(?![^>]* src=\"/assets/)")
          .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//");
    }
  }

  @Test
  void every_page_has_a_sample() throws IOException {
    try (Stream<Path> templates = Files.list(Path.of("src/main/jte"))) {
      Stream<String> pages =
          templates
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString().replace(".jte", ""))
              .filter(name -> !name.equals("layout"));
      assertThat(new SamplePages(java.util.Locale.ENGLISH, java.time.Instant.EPOCH).all().values())
          .extracting(SamplePages.Sample::template)
          .containsAll(pages.toList());
    }
  }

  @Test
  void what_people_write_is_escaped() {
    Texts texts =
        new Texts(java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC, java.time.Instant.EPOCH);
    Layout layout = Layout.anonymous(null, "auto", "/", texts);
    gg.jte.output.StringOutput html = new gg.jte.output.StringOutput();
    gg.jte.TemplateEngine.createPrecompiled(gg.jte.ContentType.Html)
        .render(
            "error.jte",
            new ErrorPage(layout, 404, "<script>alert(1)</script>", null, "javascript:alert(1)"),
            html);
    assertThat(html.toString()).doesNotContain("<script>alert").doesNotContain("javascript:alert");
  }
}
