package org.orgo.platform.definitions;

import java.nio.file.Path;
import java.util.Optional;
import org.orgo.platform.database.CannotStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Reads the files once at the start; in the demo the installation's own folder is watched. */
@Configuration(proxyBeanMethods = false)
class DefinitionsConfiguration {
  private final Optional<OwnDefinitions> own;

  /** Taken before the files are read, so that what is saved meanwhile counts as a change. */
  private final String before;

  /**
   * @throws CannotStart when the folder cannot be read
   */
  DefinitionsConfiguration(@Value("${orgo.definitions-dir:}") String folder) {
    this.own =
        folder.isBlank() ? Optional.empty() : Optional.of(new OwnDefinitions(Path.of(folder)));
    this.before = own.map(OwnDefinitions::fingerprint).orElse("");
  }

  @Bean
  DefinitionFiles definitionFiles() {
    DefinitionFiles shipped = DefinitionFiles.shipped();
    return own.map(folder -> shipped.with(folder.read())).orElse(shipped);
  }

  @Bean
  @Profile("demo")
  DefinitionsWatch definitionsWatch(ObjectProvider<DefinitionLoader> loaders) {
    return new DefinitionsWatch(own, before, () -> loaders.orderedStream().toList());
  }
}
