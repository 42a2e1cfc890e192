package org.orgo.exports.process;

import java.util.List;
import java.util.Set;
import org.orgo.engine.deployment.check.diagrams.OwnVariables;
import org.orgo.engine.deployment.delegates.KnownVariable;
import org.orgo.engine.deployment.delegates.ProcessVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every version of the export diagram is held to, and what it may not overwrite. That nothing
 * is written which nobody approved is not drawn: the row refuses it.
 */
@Configuration(proxyBeanMethods = false)
class ExportShape {

  @Bean
  ProcessVariables variablesOfAnExport() {
    return new ProcessVariables(
        ExportProcess.KEY,
        List.of(
            new KnownVariable(
                ExportProcess.APPROVAL_NEEDED, List.of(ExportProcess.YES, ExportProcess.NO)),
            KnownVariable.anything(ExportProcess.DECIDE_BY)),
        null);
  }

  @Bean
  OwnVariables variablesOfExports() {
    return new OwnVariables(
        Set.of(
            ExportProcess.APPROVAL_NEEDED,
            ExportProcess.DECIDE_BY,
            ExportProcess.APPROVED,
            ExportProcess.FILE_THERE,
            ExportProcess.EXPIRES_AT));
  }
}
