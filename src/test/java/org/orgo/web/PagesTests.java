package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTests {

  private static final Pattern ICON = Pattern.compile("<symbol[^>]* id=\"([^\"]+)\"");
  private static final Pattern USED_ICON = Pattern.compile("<use href=\"[^\"#]*#([^\"]+)\"");

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
  void every_icon_is_in_the_sprite() throws IOException {
    Set<String> drawn = found(ICON, Files.readString(Path.of("target/classes/static" + sprite())));
    PreviewServer.render("en")
        .forEach((page, html) -> assertThat(drawn).as(page).containsAll(found(USED_ICON, html)));
  }

  private static String sprite() {
    return Assets.icon("").replace("#", "");
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toSet());
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
            new ErrorPage(
                layout, 404, null, "<script>alert(1)</script>", null, "javascript:alert(1)"),
            html);
    assertThat(html.toString()).doesNotContain("<script>alert").doesNotContain("javascript:alert");
  }
}
