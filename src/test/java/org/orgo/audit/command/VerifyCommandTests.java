package org.orgo.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.orgo.OrgoApplication;
import org.orgo.audit.seal.AuditSealer;
import org.orgo.platform.commands.Commands;
import org.orgo.platform.database.DatabaseServer;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The record verified from the command line, in an application of its own. */
@OrgoTest
@Isolated
class VerifyCommandTests {

  @Autowired TestOrganizations organizations;
  @Autowired AuditSealer sealer;
  @Autowired DatabaseServer server;

  @Value("${orgo.data-dir}")
  String dataDirectory;

  private TestOrganization northside;

  @BeforeEach
  void found() {
    northside = organizations.found("default");
    northside.asSystem(sealer::sealNext);
  }

  @Test
  void a_whole_record_ends_with_0_and_a_touched_one_with_1_and_its_first_entry() throws Exception {
    Said whole = verify("--organization", northside.slug());
    assertThat(whole.exitCode()).as(whole.out()).isZero();
    assertThat(whole.out()).contains(northside.slug() + ": whole up to ", "0 not sealed yet");

    change("update audit_entries set action = 'nothing'");

    Said touched = verify("--organization", northside.slug());
    assertThat(touched.exitCode()).isEqualTo(1);
    assertThat(touched.out()).contains("touched. Entry ", " of seal 1 was changed.");
  }

  private record Said(int exitCode, String out) {}

  private Said verify(String... arguments) {
    Map<String, String> settings = new TreeMap<>();
    // the users of tests have the password of the demo
    settings.put("spring.profiles.active", "demo");
    settings.put("orgo.base-url", "https://orgo.example.org");
    settings.put("orgo.mail.signing-key", "only-for-tests-only-for-tests-only-for-tests");
    settings.put("orgo.data-dir", dataDirectory);
    settings.put("orgo.database.embedded", "false");
    settings.put("orgo.database.url", server.url());
    for (String role : List.of("owner", "app", "system")) {
      settings.put("orgo.database." + role + ".password", server.password("orgo_" + role));
    }
    settings.forEach(System::setProperty);
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true));
    try {
      String[] all = new String[arguments.length + 2];
      all[0] = "audit";
      all[1] = "verify";
      System.arraycopy(arguments, 0, all, 2, arguments.length);
      return new Said(Commands.run(OrgoApplication.class, all), out.toString());
    } finally {
      System.setOut(before);
      settings.keySet().forEach(System::clearProperty);
    }
  }

  private void change(String update) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), "postgres", server.password("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = orgo");
      statement.execute(update + " where organization_id = '%s'".formatted(northside.id().value()));
    }
  }
}
