package org.orgo.wellbeing.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.orgo.platform.paging.Page;
import org.orgo.wellbeing.GroupDesk;
import org.orgo.wellbeing.GroupId;
import org.orgo.wellbeing.GroupKind;
import org.orgo.wellbeing.GroupMember;
import org.orgo.wellbeing.GroupMembers;
import org.orgo.wellbeing.LearningGroup;
import org.orgo.wellbeing.NewGroup;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/groups")
class GroupsController {

  private final GroupDesk groups;
  private final GroupMembers members;

  GroupsController(GroupDesk groups, GroupMembers members) {
    this.groups = groups;
    this.members = members;
  }

  record NewGroupBody(
      @NotBlank @Size(min = 1, max = 50) String code,
      @NotBlank @Size(min = 1, max = 200) String displayName,
      @NotNull GroupKind kind,
      boolean sensitive,
      @NotBlank String ownerRole) {}

  /**
   * @param emails addresses of persons
   */
  record MembersBody(@Size(max = 1_000) List<@NotBlank String> emails) {}

  /**
   * @param sensitive whether numbers about the group need ten persons
   */
  record GroupMarkBody(@NotNull Boolean sensitive) {}

  /** Lists the groups the caller is a member of or looks after, all on one page. */
  @GetMapping
  Page<LearningGroup> listGroups() {
    return new Page<>(groups.list(), null);
  }

  /** Founds a group, for administrators. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  LearningGroup foundGroup(@RequestBody @Valid NewGroupBody body) {
    return groups.found(
        new NewGroup(
            body.code(), body.displayName(), body.kind(), body.sensitive(), body.ownerRole()));
  }

  /** Shows a group the caller is a member of or looks after. */
  @GetMapping("/{id}")
  LearningGroup getGroup(@PathVariable UUID id) {
    return groups.get(new GroupId(id));
  }

  /** Marks a group as sensitive, or takes the mark away, which is for administrators. */
  @PatchMapping("/{id}")
  LearningGroup markGroup(@PathVariable UUID id, @RequestBody @Valid GroupMarkBody body) {
    return groups.mark(new GroupId(id), body.sensitive());
  }

  /** Lists who is in a group today, for those who look after it, all on one page. */
  @GetMapping("/{id}/members")
  Page<GroupMember> listGroupMembers(@PathVariable UUID id) {
    return new Page<>(members.list(new GroupId(id)), null);
  }

  /** Sets who is a member of a group from today on. */
  @PutMapping("/{id}/members")
  LearningGroup setGroupMembers(@PathVariable UUID id, @RequestBody @Valid MembersBody body) {
    return groups.setMembers(new GroupId(id), body.emails());
  }
}
