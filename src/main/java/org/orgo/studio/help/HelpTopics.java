package org.orgo.studio.help;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.orgo.platform.caching.ReadThrough;
import org.orgo.platform.refusals.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The how-tos that concern the studio. They are packed from {@code docs/how-to}, so that there is
 * one text of each.
 */
@Component
public class HelpTopics {

  private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.png");

  /** In the order in which somebody new reads them. */
  private static final List<String> NAMES =
      List.of(
          "send-work-to-another-queue",
          "change-how-work-flows",
          "add-a-routing-rule",
          "draw-a-diagram",
          "change-a-process",
          "add-a-domain",
          "tune-a-review",
          "what-a-diagram-may-contain",
          "when-a-diagram-is-refused",
          "when-a-table-is-refused");

  private final HelpRenderer renderer = new HelpRenderer(NAMES);
  private final Cache<String, HelpTopic> rendered =
      Caffeine.newBuilder().maximumSize(NAMES.size()).build();

  public List<HelpTopic> all() {
    return NAMES.stream().map(this::get).toList();
  }

  /**
   * @throws NotFound when no how-to of the studio has this name
   */
  public HelpTopic get(String name) {
    if (!NAMES.contains(name)) {
      throw new NotFound("help_topic");
    }
    return ReadThrough.get(
        rendered,
        name,
        key ->
            renderer.render(
                key, new String(packed("docs/how-to/" + key + ".md"), StandardCharsets.UTF_8)));
  }

  /**
   * @throws NotFound when no how-to has this picture
   */
  byte[] picture(String name) {
    if (!PICTURE.matcher(name).matches()) {
      throw new NotFound("help_picture");
    }
    return packed("docs/images/" + name);
  }

  private static byte[] packed(String path) {
    ClassPathResource resource = new ClassPathResource(path);
    if (!resource.exists()) {
      throw new NotFound("help_picture");
    }
    try (InputStream file = resource.getInputStream()) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
