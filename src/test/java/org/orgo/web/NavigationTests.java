package org.orgo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.orgo.people.Actor;
import org.orgo.people.Actor.ActorKind;
import org.orgo.people.UserId;
import org.orgo.people.authorization.Permissions;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.web.Layout.NavItem;

class NavigationTests {

  private static final String SUPERSET = "https://insights.example.org";

  @Test
  void who_reads_reports_is_led_to_superset_where_there_is_one() {
    assertThat(new Navigation(() -> 0, SUPERSET).of(reader(), ""))
        .filteredOn(place -> place.key().equals("superset"))
        .containsExactly(new NavItem("superset", SUPERSET, "globe2", 0, false, true));
  }

  @Test
  void nothing_leads_to_superset_where_there_is_none() {
    assertThat(new Navigation(() -> 0, "").of(reader(), ""))
        .extracting(NavItem::key)
        .doesNotContain("superset");
  }

  @Test
  void nothing_leads_there_for_who_reads_no_reports() {
    assertThat(new Navigation(() -> 0, SUPERSET).of(actor(Permissions.TASK_WORK), ""))
        .extracting(NavItem::key)
        .doesNotContain("superset");
  }

  private static Actor reader() {
    return actor(Permissions.REPORTS_READ);
  }

  private static Actor actor(String permission) {
    return new Actor(
        OrganizationId.random(),
        UserId.random(),
        "Ann",
        ActorKind.USER,
        Set.of(),
        Set.of(permission));
  }
}
