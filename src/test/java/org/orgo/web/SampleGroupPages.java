package org.orgo.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.orgo.web.SamplePages.Sample;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.GroupKind;
import org.orgo.wellbeing.GroupMember;
import org.orgo.wellbeing.GroupPage;
import org.orgo.wellbeing.GroupsPage;
import org.orgo.wellbeing.GroupsPage.GroupForm;
import org.orgo.wellbeing.LearningGroup;

/** The pages of groups in the states they can be in. */
final class SampleGroupPages {

  private static final List<String> ROLES = List.of("HR.Head", "Ops.Supervisor");

  private final Layout layout;

  SampleGroupPages(Layout layout) {
    this.layout = layout;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("groups", groups(List.of(group(true), group(false)), GroupForm.EMPTY, Map.of()));
    samples.put(
        "groups-refused",
        groups(
            List.of(group(false)),
            new GroupForm("ward-3", "Ward 3", GroupKind.WARD, true, "HR.Head"),
            Map.of("code", "This code belongs to another group.")));
    samples.put(
        "groups-empty",
        new Sample(
            "groups", new GroupsPage(layout, List.of(), false, ROLES, GroupForm.EMPTY, Map.of())));
    samples.put("group", group(true, true, null));
    samples.put("group-refused", group(false, true, "Nobody here has this address."));
    samples.put("group-empty", group(true, false, null));
    return samples;
  }

  private Sample groups(List<LearningGroup> some, GroupForm draft, Map<String, String> errors) {
    return new Sample("groups", new GroupsPage(layout, some, true, ROLES, draft, errors));
  }

  private Sample group(boolean sensitive, boolean members, String refused) {
    return new Sample(
        "group",
        new GroupPage(
            layout,
            group(sensitive),
            members
                ? List.of(
                    new GroupMember("Ann Moreau", "ann@a.example", LocalDate.of(2026, 3, 2)),
                    new GroupMember("Paul Girard", "paul@a.example", LocalDate.of(2026, 9, 1)))
                : List.of(),
            !sensitive,
            refused == null ? "" : "nobody@a.example",
            refused));
  }

  private static LearningGroup group(boolean sensitive) {
    return new LearningGroup(
        GroupId.random(), "ward-3", "Ward 3", GroupKind.WARD, sensitive, "HR.Head", 14, false);
  }
}
