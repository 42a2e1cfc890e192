package org.orgo.studio.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orgo.engine.access.EngineAccess;
import org.orgo.engine.deployment.Deployments;
import org.orgo.studio.DefinitionCatalog;
import org.orgo.studio.DefinitionOrigin;
import org.orgo.studio.DefinitionVersion;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an organization that gave up its own version when the shared one moves on. */
@OrgoTest
class SharedFollowersTests {

  private static final String FORM =
      """
      {"type": "default", "id": "%s", "schemaVersion": 18, "components": [
        {"type": "textfield", "key": "%s", "label": "A", "id": "field"}]}
      """;

  @Autowired TestOrganizations organizations;
  @Autowired Releases releases;
  @Autowired SharedFollowers followers;
  @Autowired DefinitionCatalog catalog;
  @Autowired Deployments deployments;
  @Autowired RepositoryService repository;
  @Autowired EngineAccess engine;

  private TestOrganization shops;
  private String id;

  @BeforeEach
  void found() {
    shops = organizations.found("retail_chain");
    id = "form-" + UUID.randomUUID();
    share("first");
    shops.run("admin", () -> deployments.deploy("Ours", Map.of(file(), form("ours"))));
  }

  @Test
  void back_to_shared_is_the_shared_version_and_follows_it() {
    shops.run("admin", () -> releases.backToShared(file()));
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.SHARED);
    assertThat(source()).isEqualTo(form("first"));

    share("second");
    followers.follow();

    assertThat(live().origin()).isEqualTo(DefinitionOrigin.SHARED);
    assertThat(source()).isEqualTo(form("second"));
    String version = live().version();
    followers.follow();
    assertThat(live().version()).as("once is enough").isEqualTo(version);
  }

  @Test
  void who_has_an_own_version_stays_with_it() {
    share("second");
    followers.follow();
    assertThat(source()).isEqualTo(form("ours"));
  }

  @Test
  void who_went_back_and_changed_it_again_stays_with_the_change() {
    shops.run("admin", () -> releases.backToShared(file()));
    shops.run("admin", () -> deployments.deploy("Ours again", Map.of(file(), form("again"))));
    share("second");
    followers.follow();
    assertThat(source()).isEqualTo(form("again"));
    assertThat(live().origin()).isEqualTo(DefinitionOrigin.OWN);
  }

  @Test
  void who_has_the_shared_version_has_nothing_to_give_up() {
    shops.run("admin", () -> releases.backToShared(file()));
    assertThatThrownBy(() -> shops.as("admin", () -> releases.backToShared(file())))
        .isInstanceOf(NoEarlierVersion.class);
  }

  private DefinitionVersion live() {
    return shops.as("admin", () -> catalog.get(file()));
  }

  private byte[] source() {
    return shops.as("admin", () -> catalog.source(live()));
  }

  private void share(String field) {
    engine.asStartUp(
        () ->
            repository
                .createDeployment()
                .name("shared form")
                .addString(file(), new String(form(field), StandardCharsets.UTF_8))
                .deploy());
  }

  private String file() {
    return id + ".form";
  }

  private byte[] form(String field) {
    return FORM.formatted(id, field).getBytes(StandardCharsets.UTF_8);
  }
}
