package org.orgo.audit.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.orgo.audit.persistence.system.UnsealedEntriesMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** Where the key and the heads are, and what seals by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
class SealConfiguration {

  @Bean
  SealKeys sealKeys(AuditProperties audit, @Value("${orgo.data-dir:data}") Path dataDirectory) {
    return new SealKeys(
        audit.signingKey(), dataDirectory.resolve("audit-signing-key"), audit.trustedKeys());
  }

  @Bean
  HeadsFile headsFile(
      AuditProperties audit,
      @Value("${orgo.data-dir:data}") Path dataDirectory,
      ObjectMapper json) {
    Path named = audit.headsFile();
    return new HeadsFile(named != null ? named : dataDirectory.resolve("audit-heads.jsonl"), json);
  }

  @Bean
  @ConditionalOnProperty(name = "orgo.audit.seal", matchIfMissing = true)
  SealRounds sealRounds(
      UnsealedEntriesMapper directory, AuditSealer sealer, TaskScheduler scheduler) {
    return new SealRounds(directory, sealer, scheduler);
  }
}
