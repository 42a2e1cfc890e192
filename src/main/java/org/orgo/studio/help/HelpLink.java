package org.orgo.studio.help;

import org.orgo.studio.DefinitionKind;

/** Where each page of the studio leads whoever does not know how. */
public enum HelpLink {
  STUDIO("send-work-to-another-queue"),
  DEFINITION("change-how-work-flows#change-a-definition"),
  DRAFT("change-how-work-flows#change-a-definition"),
  PROPOSAL("change-how-work-flows#approve-roll-out-and-take-back"),
  REPLAY("change-how-work-flows#which-tasks-would-have-gone-another-path"),
  TRY("change-how-work-flows#try-a-signal"),
  MERGE("change-how-work-flows#when-the-shared-version-changes-after-you-made-your-own"),
  MIGRATION("change-how-work-flows#let-running-tasks-go-on-in-the-new-version"),
  DIAGRAM("draw-a-diagram"),
  TABLE("add-a-routing-rule"),
  FORM("change-how-work-flows#in-a-form"),
  EXAMPLES("change-how-work-flows#in-a-table"),
  DOMAIN("add-a-domain#in-the-browser"),
  PROFILE("change-how-work-flows#in-a-profile-or-a-calendar"),
  CALENDAR("change-how-work-flows#in-a-profile-or-a-calendar");

  private final String place;

  HelpLink(String place) {
    this.place = place;
  }

  /** For the editor of a kind. */
  public static HelpLink of(DefinitionKind kind) {
    return valueOf(kind.name());
  }

  /** For the editor of a file. */
  public static HelpLink of(String file) {
    return DefinitionKind.of(file).map(HelpLink::of).orElse(DRAFT);
  }

  public String href() {
    return "/studio/help/" + place;
  }
}
