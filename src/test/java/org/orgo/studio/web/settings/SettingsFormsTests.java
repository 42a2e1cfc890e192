package org.orgo.studio.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orgo.organizations.settings.ProfileSetting;
import org.orgo.platform.settings.SettingsFile;
import org.springframework.util.LinkedMultiValueMap;

/** What a form writes is what it read. */
class SettingsFormsTests {

  @ParameterizedTest
  @ValueSource(strings = {"education", "hr", "it", "maintenance", "safety"})
  void a_shared_domain_comes_out_of_its_form_as_it_went_in(String domain) throws IOException {
    JsonNode read =
        SettingsFile.read(
                domain, Files.readString(Path.of("config/domains/" + domain + "_module.yaml")))
            .tree();

    JsonNode written = SettingsFile.read(domain, DomainForm.of(domain, read).yaml()).tree();

    assertThat(written).isEqualTo(read);
  }

  @Test
  void a_field_without_a_name_is_taken_away_and_a_typed_one_is_kept() {
    LinkedMultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    typed.add("title_en", "Library");
    typed.add("title_fr", "Bibliothèque");
    typed.add("categories", "REQUEST");
    typed.add("subtypes", "general\r\nlost_book");
    typed.add("addresses", "library@*");
    typed.add("label_base", "1001");
    typed.add("label_category", "1");
    typed.add("label_intent", "1");
    typed.add("label_role", "Library.Desk");
    typed.add("visibility", "INTERNAL");
    typed.add("field.0.name", "");
    typed.add("field.1.name", "shelf");
    typed.add("field.1.type", "choice");
    typed.add("field.1.values", "A 1, B 2");

    JsonNode tree =
        SettingsFile.read("x", DomainForm.of("library", new FormValues(typed)).yaml()).tree();

    assertThat(tree.at("/routing/label").asText()).isEqualTo("1001.11.Library.Desk");
    assertThat(tree.at("/subtypes/1").asText()).isEqualTo("lost_book");
    assertThat(tree.path("metadata").toString())
        .isEqualTo("{\"shelf\":{\"type\":\"choice\",\"values\":[\"A 1\",\"B 2\"]}}");
    assertThat(tree.has("form")).isFalse();
  }

  @Test
  void a_calendar_comes_out_as_it_went_in() {
    JsonNode read =
        SettingsFile.read(
                "calendar",
                "{kind: business_hours, hours: {monday: [\"08:00-12:00\", \"13:00-17:00\"]},"
                    + " holidays: [2026-12-25]}")
            .tree();

    assertThat(SettingsFile.read("calendar", CalendarForm.of(read).yaml()).tree()).isEqualTo(read);
  }

  @Test
  void only_what_differs_from_the_profile_is_written() {
    List<ProfileSetting> settings =
        List.of(
            new ProfileSetting("escalation.reactivity", "PT5M", "PT10M"),
            new ProfileSetting("escalation.clock_stops_on_hold", "false", "true"),
            new ProfileSetting("records.retention_days", "3650", "3650"),
            new ProfileSetting("automation", "HIGH", "HIGH"));

    assertThat(ProfileForm.of(settings).yaml())
        .isEqualTo("escalation:\n  reactivity: 10m\n  clock_stops_on_hold: true\n");
  }

  @ParameterizedTest
  @CsvSource({"PT5M, 5m", "PT12H, 12h", "PT72H, 3d", "PT36H, 36h", "PT90S, PT90S", "HIGH, HIGH"})
  void durations_read_as_people_write_them(String written, String read) {
    assertThat(ProfileForm.readable(written)).isEqualTo(read);
  }
}
