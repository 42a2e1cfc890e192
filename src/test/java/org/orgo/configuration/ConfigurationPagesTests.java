package org.orgo.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.Roles;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator imports the configuration on its page. */
@OrgoTest
class ConfigurationPagesTests {

  private static final String PATH = "/administration/configuration";
  private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"(\\w+)\"");

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired ConfigurationExport exports;
  @Autowired Roles roles;
  @LocalServerPort int port;

  @Test
  void the_differences_are_seen_before_they_hold() {
    TestOrganization shops = organizations.found("friend_group");
    Visitor admin = Visitor.of(sessions, shops, "admin", port);
    assertThat(admin.get(PATH).body()).contains(PATH + "/file");
    assertThat(admin.get(PATH + "/file").statusCode()).isEqualTo(200);
    String archive = renamed(shops);

    String seen = admin.post(PATH, Map.of("archive", archive)).body();

    assertThat(seen).contains("<del>IT Support</del>", "<ins>Help desk</ins>");
    Matcher plan = PLAN.matcher(seen);
    assertThat(plan.find()).isTrue();
    Map<String, String> form = Map.of("archive", archive, "plan", plan.group(1));
    assertThat(admin.post(PATH + "/import", form).statusCode()).isEqualTo(303);
    assertThat(shops.asSystem(() -> roles.find("IT.Support").map(Role::displayName)))
        .contains("Help desk");
    HttpResponse<String> again = admin.post(PATH + "/import", form);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("There is nothing to change.");
  }

  @Test
  void what_is_no_zip_is_refused_in_words() {
    TestOrganization shops = organizations.found("friend_group");
    Visitor admin = Visitor.of(sessions, shops, "admin", port);
    for (String archive : new String[] {"", "bm8gemlw", "x"}) {
      HttpResponse<String> refused = admin.post(PATH, Map.of("archive", archive));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("The file cannot be taken.");
    }
  }

  @Test
  void the_page_is_for_those_who_administer() {
    TestOrganization shops = organizations.found("friend_group");
    Visitor worker = Visitor.of(sessions, shops, "worker", port);
    assertThat(worker.get(PATH).statusCode()).isEqualTo(403);
    assertThat(worker.get(PATH + "/file").statusCode()).isEqualTo(403);
  }

  private String renamed(TestOrganization shops) {
    SortedMap<String, byte[]> files =
        new TreeMap<>(ConfigurationArchive.unpack(shops.as("admin", exports::pack)));
    files.computeIfPresent(
        "roles/IT.Support.yaml",
        (path, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replace("IT Support", "Help desk")
                .getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(ConfigurationArchive.pack(files));
  }
}
