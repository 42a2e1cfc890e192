package org.orgo.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A signal of the demo's past and what became of it, as {@code demo/<slug>.yaml} tells it.
 *
 * @param ago how long ago it came in
 * @param from address of a stranger; null where a member reported it
 * @param by the member's name, such as {@code worker}
 * @param type the domain the reporter picked; null where none was picked
 * @param label null where the tables decide
 * @param after how long people took for what they did
 * @param words what they wrote into the form, or the reason they gave
 */
record Sample(
    Duration ago,
    String from,
    String by,
    String subject,
    String body,
    String label,
    String type,
    Fate fate,
    Duration after,
    String comment,
    String words,
    String asset,
    BigDecimal cost) {

  enum Fate {
    OPEN,
    WORKING,
    HELD,
    COMPLETED,
    FAILED,
    CANCELLED
  }

  static List<Sample> of(String slug) {
    try (InputStream file = new ClassPathResource("demo/" + slug + ".yaml").getInputStream()) {
      YAMLMapper yaml = YAMLMapper.builder().findAndAddModules().build();
      return List.of(yaml.readValue(file, Sample[].class));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
