package org.orgo.demo.ticker;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A mail to the hospital, as {@code demo/ticker.yaml} has it.
 *
 * @param to the domain whose mailbox it goes to, such as {@code maintenance}
 * @param from name of who writes, before the {@code @}
 */
record VisitorMail(String to, String from, String subject, String body) {

  static List<VisitorMail> all() {
    try (InputStream file = new ClassPathResource("demo/ticker.yaml").getInputStream()) {
      return List.of(new YAMLMapper().readValue(file, VisitorMail[].class));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
