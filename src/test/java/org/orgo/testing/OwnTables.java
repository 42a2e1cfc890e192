package org.orgo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.orgo.engine.decisions.TableFiles;
import org.orgo.engine.deployment.Deployments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization's own versions of tables, right and wrong ones. */
public final class OwnTables {

  private final Deployments deployments;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  public OwnTables(Deployments deployments, JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.deployments = deployments;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The table of severities, which always gives this answer. */
  public static String severities(String answer) {
    return TableFiles.xml("signal-severity")
        .replaceAll("(<outputEntry [^>]*>\\s*<text>)[^<]*", "$1" + answer);
  }

  public void deploy(TestOrganization organization, String key, String xml) {
    organization.run(
        "admin",
        () ->
            deployments.deploy(
                "Our " + key, Map.of(key + ".dmn", xml.getBytes(StandardCharsets.UTF_8))));
  }

  /** Brings in a version that nobody has checked, as a restore does. */
  public void restore(TestOrganization organization, String key, String xml) {
    deploy(organization, key, TableFiles.xml(key));
    overwrite(organization, key, xml);
  }

  /** Writes another text into the versions there are. */
  public void overwrite(TestOrganization organization, String key, String xml) {
    int changed =
        organization.asSystem(
            () ->
                transaction.execute(
                    status ->
                        jdbc.update(
                            """
                            update act_ge_bytearray content
                            set bytes_ = ?
                            from act_re_deployment deployment
                            where deployment.id_ = content.deployment_id_
                              and deployment.tenant_id_ = ?
                              and content.name_ = ?
                            """,
                            xml.getBytes(StandardCharsets.UTF_8),
                            organization.slug(),
                            key + ".dmn")));
    assertThat(changed).isPositive();
  }
}
