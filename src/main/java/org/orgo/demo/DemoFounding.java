package org.orgo.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.orgo.organizations.NewOrganization;
import org.orgo.organizations.settings.OwnProfile;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.setup.Founding;
import org.orgo.setup.FoundingPlan;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds an organization of the demo, as a real one is founded. */
@Component
@Profile("demo")
class DemoFounding {

  private static final int NEVER_RELEASED = 0;

  private final Founding founding;
  private final DemoAccounts accounts;
  private final OwnProfile profile;
  private final List<FoundedDemo> founded = new ArrayList<>();

  /** An organization of the demo and the id it was given. */
  record FoundedDemo(OrganizationId id, DemoOrganization demo) {}

  DemoFounding(Founding founding, DemoAccounts accounts, OwnProfile profile) {
    this.founding = founding;
    this.accounts = accounts;
    this.profile = profile;
  }

  void found(DemoOrganization demo) {
    NewOrganization organization =
        new NewOrganization(
            demo.slug(),
            demo.name(),
            demo.profile(),
            demo.timeZone(),
            demo.locale(),
            JsonNodeFactory.instance.objectNode().put("kind", "always"));
    OrganizationId id =
        founding
            .found(
                new FoundingPlan(
                    organization, true, accounts.users(demo), accounts.mailboxes(demo)))
            .id();
    if (!demo.settings().isEmpty()) {
      CurrentTenant.as(id, () -> profile.release(demo.settings(), NEVER_RELEASED));
    }
    founded.add(new FoundedDemo(id, demo));
  }

  List<FoundedDemo> foundInThisStart() {
    return List.copyOf(founded);
  }
}
