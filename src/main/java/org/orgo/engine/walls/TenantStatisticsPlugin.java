package org.orgo.engine.walls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Teaches the engine the statistics of one tenant's history; its own count all tenants' instances
 * of a shared definition.
 */
@Component
class TenantStatisticsPlugin extends AbstractProcessEnginePlugin {

  private static final ClassPathResource STATEMENTS =
      new ClassPathResource("org/orgo/engine/walls/tenant-statistics.xml");

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    Configuration statements = engine.getSqlSessionFactory().getConfiguration();
    try (InputStream ours = STATEMENTS.getInputStream()) {
      new XMLMapperBuilder(ours, statements, STATEMENTS.getPath(), statements.getSqlFragments())
          .parse();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
