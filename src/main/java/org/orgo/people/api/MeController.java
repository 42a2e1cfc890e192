package org.orgo.people.api;

import java.util.List;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.people.DatabaseSettings;
import org.orgo.people.Me;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

  private final Me me;

  MeController(Me me) {
    this.me = me;
  }

  record Myself(
      UUID userId,
      UUID organizationId,
      String organizationSlug,
      String email,
      String displayName,
      List<String> roles,
      List<String> permissions,
      String profile,
      @Nullable DatabaseSettings database) {

    static Myself of(Me.About about) {
      return new Myself(
          about.account().userId().value(),
          about.organization().organizationId().value(),
          about.organization().slug(),
          about.account().email(),
          about.account().displayName(),
          about.actor().roles().stream().sorted().toList(),
          about.actor().permissions().stream().sorted().toList(),
          about.organization().profile(),
          about.database().orElse(null));
    }
  }

  /** Shows the caller's own account with its roles and permissions. */
  @GetMapping("/api/v3/me")
  Myself getMe() {
    return Myself.of(me.about(CurrentActor.get()));
  }
}
