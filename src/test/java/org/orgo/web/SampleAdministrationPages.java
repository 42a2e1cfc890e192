package org.orgo.web;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.orgo.administration.access.AccessPage;
import org.orgo.administration.access.AccessPage.OwnedToken;
import org.orgo.administration.overview.OverviewPage;
import org.orgo.administration.provisioning.ProvisioningPage;
import org.orgo.administration.roles.RoleForm;
import org.orgo.administration.roles.RolePage;
import org.orgo.administration.roles.RolePage.RoleRefusal;
import org.orgo.administration.roles.RolesPage;
import org.orgo.administration.roles.RolesPage.RoleBranch;
import org.orgo.administration.signin.SignInPage;
import org.orgo.administration.signin.SignInPage.ProviderForm;
import org.orgo.administration.users.InvitePage;
import org.orgo.administration.users.InvitePage.InviteForm;
import org.orgo.administration.users.UserPage;
import org.orgo.administration.users.UserPage.UserForm;
import org.orgo.administration.users.UsersPage;
import org.orgo.configuration.FileChange;
import org.orgo.configuration.FileChange.Effect;
import org.orgo.configuration.FileChange.FieldChange;
import org.orgo.configuration.FileMistake;
import org.orgo.configuration.ImportPlan;
import org.orgo.configuration.web.ConfigurationPage;
import org.orgo.mail.AfterStoring;
import org.orgo.mail.Mailbox;
import org.orgo.mail.MailboxId;
import org.orgo.people.UserId;
import org.orgo.people.accounts.AccountSearch;
import org.orgo.people.accounts.UserAccount;
import org.orgo.people.login.oidc.OidcEndpoints;
import org.orgo.people.roles.Role;
import org.orgo.people.roles.RoleHolder;
import org.orgo.people.sessions.UserSession;
import org.orgo.people.tokens.ApiToken;
import org.orgo.people.tokens.ApiTokenId;
import org.orgo.platform.tenancy.OrganizationId;
import org.orgo.web.SamplePages.Sample;

/** The pages of administration in the states they can be in. */
final class SampleAdministrationPages {

  private static final UUID ID = new UUID(4, 2);
  private static final List<String> CODES = List.of("Leadership", "Ops.Head", "Ops.Maintenance");

  private final Layout layout;
  private final Instant now;

  SampleAdministrationPages(Layout layout, Instant now) {
    this.layout = layout;
    this.now = now;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("administration", new Sample("administration", overview()));
    samples.put(
        "administration-quiet",
        new Sample(
            "administration",
            new OverviewPage(layout, List.of(), List.of(), List.of(), List.of(), 1, form(false))));
    samples.put("users", users(List.of(account("active"), account("invited"))));
    samples.put("users-nothing-found", users(List.of()));
    samples.put("user", user("active", 12, null, Map.of()));
    samples.put("user-invited", user("invited", 0, null, Map.of()));
    samples.put("user-disabled", user("disabled", 1, null, Map.of()));
    samples.put(
        "user-refused",
        user("active", 0, "Nobody would be left.", Map.of("display_name", "Give a name.")));
    samples.put("user-invite", invite(InviteForm.EMPTY, Map.of()));
    samples.put(
        "user-invite-refused",
        invite(
            new InviteForm("ann@a.example", "Ann", "fr", List.of("Ops.Head")),
            Map.of("email", "An account has this address already.")));
    new SampleMailboxPages(layout, now).addTo(samples);
    new SampleImportPages(layout, now).addTo(samples);
    new SampleHookPages(layout, now).addTo(samples);
    samples.put("roles", roles());
    samples.put("role", role(role("Ops.Maintenance", "1001"), Map.of(), null));
    samples.put(
        "role-refused",
        role(
            role("Ops.Maintenance", "1001"),
            Map.of("parent_code", "The line would come back.", "permissions", "No such right."),
            null));
    samples.put(
        "role-kept",
        role(
            role("Ops.Maintenance", "1001"),
            Map.of(),
            new RoleRefusal("Tables name it.", List.of("label-routing, row 8, ownerRole"))));
    samples.put("access", access());
    samples.put("sign-in", signIn(Map.of(), null, null));
    samples.put(
        "sign-in-tried",
        signIn(
            Map.of(),
            null,
            new OidcEndpoints(
                "https://login.a.example",
                URI.create("https://login.a.example/authorize"),
                URI.create("https://login.a.example/token"),
                URI.create("https://login.a.example/jwks"))));
    samples.put(
        "sign-in-refused",
        signIn(Map.of("issuer", "The provider does not answer."), "Nobody could log in.", null));
    samples.put("provisioning", provisioning(List.of(), null));
    samples.put("provisioning-made", provisioning(List.of(token()), "orgo_text"));
    samples.put("configuration", configuration(null, null));
    samples.put("configuration-refused", configuration(null, "The file cannot be taken."));
    samples.put("configuration-rehearsed", configuration(List.of(), null));
    samples.put(
        "configuration-mistakes",
        configuration(
            List.of(
                new FileMistake("roles/A.yaml", "vertical_base", 3, "is 10", "1 to 4 digits"),
                new FileMistake("notes.txt", null, null, "is no file of a configuration", null)),
            null));
    samples.put("role-new", role(null, Map.of(), null));
    return samples;
  }

  private Sample signIn(Map<String, String> errors, String refused, OidcEndpoints tried) {
    ProviderForm form =
        new ProviderForm(
            "https://login.a.example", "orgo", true, "a.example", true, false, true, 2);
    return new Sample(
        "sign-in",
        new SignInPage(
            layout,
            "https://orgo.a.example/login?organization=a",
            "https://orgo.a.example/login/oidc/callback",
            form,
            errors,
            refused,
            tried));
  }

  private Sample configuration(List<FileMistake> mistakes, String refused) {
    ImportPlan plan =
        new ImportPlan(
            "0f3a",
            List.of(
                new FileChange("manifest.yaml", Effect.UNCHANGED, List.of()),
                new FileChange(
                    "organization.yaml",
                    Effect.NOT_IMPORTED,
                    List.of(new FieldChange("display_name", "A", "B"))),
                new FileChange(
                    "roles/Library.Desk.yaml",
                    Effect.ADDED,
                    List.of(new FieldChange("display_name", null, "Desk of the library"))),
                new FileChange("dmn/label-routing.dmn", Effect.REMOVED, List.of())),
            mistakes == null ? List.of() : mistakes);
    return new Sample(
        "configuration",
        new ConfigurationPage(layout, "UEs=", true, mistakes == null ? null : plan, refused));
  }

  private Sample provisioning(List<ApiToken> tokens, String issued) {
    return new Sample(
        "provisioning",
        new ProvisioningPage(layout, "https://orgo.a.example/api/scim/v2", tokens, issued));
  }

  private ApiToken token() {
    return new ApiToken(
        new ApiTokenId(ID), new UserId(ID), "Nightly import", List.of(), now, now, null);
  }

  private Sample access() {
    return new Sample(
        "access",
        new AccessPage(
            layout,
            List.of(
                new UserSession("4f1c", new UserId(ID), "Ann Moreau", now, now, true, false),
                new UserSession("a07e", new UserId(ID), "Paul Girard", now, now, false, true)),
            List.of(new OwnedToken(token(), "Ann Moreau")),
            "4f1c"));
  }

  private OverviewPage overview() {
    return new OverviewPage(
        layout,
        List.of(account("invited")),
        List.of(account("active")),
        List.of(role("Ops.Maintenance", "1001")),
        List.of(mailbox()),
        2,
        form(true));
  }

  private static OverviewPage.PublicForm form(boolean on) {
    return new OverviewPage.PublicForm("/report/northside-hospital", on);
  }

  private Sample users(List<UserAccount> accounts) {
    String more = accounts.isEmpty() ? null : "/administration/users?after=a";
    return new Sample(
        "users",
        new UsersPage(layout, accounts, new AccountSearch("ann", "active", null), CODES, more));
  }

  private Sample user(String status, int work, String refused, Map<String, String> errors) {
    UserForm form = new UserForm("Ann Moreau", "", List.of("Ops.Head"), 3);
    return new Sample(
        "user",
        new UserPage(
            layout,
            account(status),
            someRoles(),
            form,
            errors,
            work,
            status.equals("active"),
            refused));
  }

  private Sample invite(InviteForm form, Map<String, String> errors) {
    return new Sample("user-invite", new InvitePage(layout, someRoles(), form, errors));
  }

  private Sample roles() {
    RoleBranch maintenance = new RoleBranch(role("Ops.Maintenance", "1001"), List.of(), List.of());
    RoleBranch head =
        new RoleBranch(role("Ops.Head", "11"), List.of(holder()), List.of(maintenance));
    return new Sample(
        "roles",
        new RolesPage(
            layout,
            List.of(new RoleBranch(role("Leadership", "2"), List.of(holder()), List.of(head)))));
  }

  private Sample role(Role role, Map<String, String> errors, RoleRefusal refusal) {
    RoleForm form =
        new RoleForm(
            "Ops.Maintenance",
            "Maintenance",
            "1001",
            "Ops.Head",
            false,
            true,
            List.of("task.work"),
            "task.view_restricted:hr",
            "Facilities",
            1);
    return new Sample(
        "role",
        new RolePage(
            layout,
            role,
            CODES,
            role == null ? List.of() : List.of(holder()),
            form,
            errors,
            refusal));
  }

  private static List<Role> someRoles() {
    return List.of(role("Ops.Head", "11"), role("Ops.Maintenance", "1001"));
  }

  private static Role role(String code, String base) {
    return new Role(
        code,
        code.replace('.', ' '),
        base,
        "Ops",
        null,
        false,
        true,
        List.of("task.work"),
        List.of(),
        false,
        1);
  }

  private static RoleHolder holder() {
    return new RoleHolder("Ops.Head", new UserId(ID), "Ann Moreau", "ann@a.example", "active");
  }

  private UserAccount account(String status) {
    return new UserAccount(
        new UserId(ID),
        "ann@a.example",
        "Ann Moreau",
        "local",
        status,
        "en",
        status.equals("invited") ? List.of() : List.of("Ops.Head"),
        now,
        status.equals("active") ? now : null,
        3);
  }

  private Mailbox mailbox() {
    return new Mailbox(
        new OrganizationId(ID),
        new MailboxId(ID),
        "office@a.example",
        null,
        "mail.a.example",
        993,
        true,
        "office",
        new byte[0],
        "INBOX",
        null,
        null,
        0,
        now,
        null,
        3,
        AfterStoring.FLAG,
        null,
        null,
        null,
        null,
        null);
  }
}
