package org.orgo.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.orgo.people.PeopleFixtures.anAccount;
import static org.orgo.tasks.TaskFixtures.aTask;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.orgo.people.UserId;
import org.orgo.people.accounts.UserAccounts;
import org.orgo.people.persons.PersonId;
import org.orgo.people.persons.Persons;
import org.orgo.tasks.TaskDesk;
import org.orgo.tasks.TaskId;
import org.orgo.testing.OrgoTest;
import org.orgo.testing.TestOrganization;
import org.orgo.testing.TestOrganizations;
import org.orgo.testing.TestSessions;
import org.orgo.vocabulary.work.Visibility;
import org.orgo.web.SystemBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An administrator merges two persons and parts them again; two compliance officers learn together
 * who stands behind one pseudonym.
 */
@OrgoTest
@EnabledIf("org.orgo.web.SystemBrowser#isThere")
class PersonsInABrowserTests {

  private static SystemBrowser system;

  @Autowired TestOrganizations organizations;
  @Autowired TestSessions sessions;
  @Autowired TaskDesk desk;
  @Autowired Persons persons;
  @Autowired UserAccounts accounts;
  @LocalServerPort int port;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private TestOrganization northside;

  @BeforeAll
  static void launch() {
    system = SystemBrowser.launch();
  }

  @AfterAll
  static void quit() {
    system.close();
  }

  @BeforeEach
  void found() {
    northside = organizations.found("hospital");
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
  }

  @Test
  void an_administrator_merges_two_persons_and_undoes_it() {
    PersonId other = person("l.fontaine@two.example", "L. Fontaine");
    northside.runAsSystem(() -> desk.open(aTask().askedForBy(other).draft()));
    Page page = as(northside, "admin");
    page.navigate(url("/administration"));
    link(page, "Persons").click();
    isAccessible(page);
    link(page, "New person").click();
    page.getByLabel("Name").fill("Lea Fontaine");
    page.getByLabel("E-mail").first().fill("lea@one.example");
    button(page, "Create the person").click();
    assertThat(page.locator("h1")).hasText("Lea Fontaine");
    isAccessible(page);

    link(page, "Merge with another person").click();
    page.getByRole(AriaRole.SEARCHBOX).fill("fontaine");
    page.getByRole(AriaRole.SEARCHBOX).press("Enter");
    isAccessible(page);
    link(page, "L. Fontaine").click();
    assertThat(page.getByText("Tasks asked for: 1 moves")).isVisible();
    isAccessible(page);
    button(page, "Merge the two").click();

    assertThat(page.locator("h1")).hasText("Lea Fontaine");
    assertThat(page.getByText("L. Fontaine is merged into this person.")).isVisible();
    isAccessible(page);
    page.navigate(url("/administration/persons"));
    assertThat(page.locator("#rows .row-title")).hasText(new String[] {"Lea Fontaine"});
    link(page, "Lea Fontaine").click();
    button(page, "Undo the merge L. Fontaine").click();

    assertThat(page.getByText("The merge is undone.")).isVisible();
    page.navigate(url("/administration/persons"));
    assertThat(page.locator("#rows .row-title"))
        .hasText(new String[] {"Lea Fontaine", "L. Fontaine"});
  }

  @Test
  void two_compliance_officers_learn_together_who_one_person_is() {
    PersonId lea = person("lea@one.example", "Lea Canary");
    TaskId task =
        northside.asSystem(
            () ->
                desk.open(aTask().visible(Visibility.ANONYMISED).askedForBy(lea).draft()).taskId());
    Page asking = as(withColleagues(), "reader");
    Page consenting = as(northside, "compliance");

    asking.navigate(url("/tasks/" + task));
    assertThat(asking.locator("body")).not().containsText("Lea Canary");
    link(asking, "Open this person").click();
    isAccessible(asking);
    asking.getByLabel("Reason").fill("The court asks, file 12 O 44");
    button(asking, "Ask for consent").click();
    assertThat(asking.getByText("You cannot do that yourself")).isVisible();
    assertThat(button(asking, "Show who it is")).hasCount(0);
    isAccessible(asking);

    consenting.navigate(url("/"));
    link(consenting, "Pseudonyms").click();
    isAccessible(consenting);
    consenting.locator("#rows a.row-title").click();
    assertThat(consenting.getByText("The court asks, file 12 O 44")).isVisible();
    consenting.getByLabel("Why you consent, or do not").fill("Seen the letter of the court");
    isAccessible(consenting);
    button(consenting, "Consent").click();
    assertThat(consenting.getByText("You have consented.")).isVisible();
    assertThat(consenting.locator("body")).not().containsText("Lea Canary");

    asking.reload();
    button(asking, "Show who it is").click();
    assertThat(asking.locator("#person")).containsText("Lea Canary");
    isAccessible(asking);
    asking.navigate(url("/compliance/reidentifications"));
    assertThat(asking.locator("body")).not().containsText("Lea Canary");
  }

  /** A second officer, who also works in the queue and so reads its tasks. */
  private TestOrganization withColleagues() {
    UserId reader =
        northside.asSystem(
            () ->
                accounts.create(
                    anAccount()
                        .at("reader@" + northside.slug() + ".example")
                        .named("reader")
                        .holding("Compliance.Officer", "Ops.Maintenance")
                        .draft()));
    Map<String, UserId> users = new HashMap<>(northside.users());
    users.put("reader", reader);
    return new TestOrganization(northside.id(), northside.slug(), users, northside.rights());
  }

  private PersonId person(String address, String name) {
    return northside.asSystem(() -> persons.findOrCreate(address, name).personId());
  }

  private Page as(TestOrganization organization, String user) {
    BrowserContext context = system.browser().newContext();
    contexts.add(context);
    context.addCookies(
        List.of(
            new Cookie(TestSessions.COOKIE, sessions.cookie(organization, user)).setUrl(url(""))));
    return context.newPage();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void isAccessible(Page page) {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
