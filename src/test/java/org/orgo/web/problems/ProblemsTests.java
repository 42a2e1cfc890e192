package org.orgo.web.problems;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.orgo.platform.refusals.NotFound;
import org.orgo.platform.refusals.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemsTests {

  private final MockMvc web =
      MockMvcBuilders.standaloneSetup(new Probe())
          .setControllerAdvice(new Problems())
          .setMessageConverters(
              new MappingJackson2HttpMessageConverter(
                  Jackson2ObjectMapperBuilder.json()
                      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                      .featuresToEnable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                      .build()))
          .build();

  @Test
  void a_refusal_becomes_a_problem_with_its_code() throws Exception {
    ask(get("/api/probe/absent"), 404)
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("task_not_found"))
        .andExpect(jsonPath("$.title").value("Not Found"))
        .andExpect(jsonPath("$.errors").doesNotExist());
  }

  @Test
  void a_lost_race_shows_the_current_state() throws Exception {
    ask(get("/api/probe/raced"), 409).andExpect(jsonPath("$.current.version").value(3));
  }

  @Test
  void a_refused_field_is_named_with_what_is_allowed() throws Exception {
    ask(get("/api/probe/invalid"), 422)
        .andExpect(jsonPath("$.errors[0].field").value("colour"))
        .andExpect(jsonPath("$.errors[0].allowed", contains("RED", "DARK_BLUE")));
  }

  @Test
  void an_unknown_word_in_a_body_names_the_field_and_the_allowed_words() throws Exception {
    ask(body("{\"wanted_colour\": \"mauve\", \"full_name\": \"x\"}"), 422)
        .andExpect(jsonPath("$.code").value("invalid_request"))
        .andExpect(jsonPath("$.errors[0].field").value("wanted_colour"))
        .andExpect(jsonPath("$.errors[0].allowed", contains("RED", "DARK_BLUE")))
        .andExpect(content().string(not(containsString("org.orgo"))));
  }

  @Test
  void a_word_in_any_letter_case_is_taken() throws Exception {
    ask(body("{\"wanted_colour\": \"dark_blue\", \"full_name\": \"x\"}"), 200);
  }

  @Test
  void an_unknown_word_in_a_parameter_names_it() throws Exception {
    ask(get("/api/probe/coloured").param("colour", "mauve"), 422)
        .andExpect(jsonPath("$.errors[0].field").value("colour"));
  }

  @Test
  void a_missing_field_is_named_as_json_writes_it() throws Exception {
    ask(body("{\"wanted_colour\": \"RED\", \"full_name\": \" \"}"), 422)
        .andExpect(jsonPath("$.errors[0].field").value("full_name"));
  }

  @Test
  void what_is_not_json_is_malformed() throws Exception {
    ask(body("{\"wanted_colour\": "), 400).andExpect(jsonPath("$.code").value("malformed_json"));
  }

  @Test
  void an_id_nobody_could_have_is_not_found() throws Exception {
    ask(get("/api/probe/by-id/../etc/passwd"), 404);
    ask(get("/api/probe/by-id/42"), 404);
  }

  @Test
  void a_wrong_method_says_which_are_right() throws Exception {
    ask(put("/api/probe"), 405)
        .andExpect(header().string("Allow", "POST"))
        .andExpect(jsonPath("$.code").value("method_not_allowed"));
  }

  @Test
  void another_media_type_is_refused() throws Exception {
    ask(post("/api/probe").contentType(MediaType.TEXT_PLAIN).content("hello"), 415)
        .andExpect(jsonPath("$.code").value("unsupported_media_type"));
  }

  @Test
  void a_failure_leaks_nothing_but_a_reference() throws Exception {
    ask(get("/api/probe/broken"), 500)
        .andExpect(jsonPath("$.reference").isNotEmpty())
        .andExpect(content().string(not(containsString("secret"))));
  }

  private static MockHttpServletRequestBuilder body(String json) {
    return post("/api/probe").contentType(MediaType.APPLICATION_JSON).content(json);
  }

  private ResultActions ask(MockHttpServletRequestBuilder request, int status) throws Exception {
    return web.perform(request).andExpect(status().is(status));
  }

  enum Colour {
    RED,
    DARK_BLUE
  }

  record Wish(@NotBlank String fullName, Colour wantedColour) {}

  static class Raced extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    @Override
    public String code() {
      return "raced";
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.CONFLICT;
    }

    @Override
    public Optional<Object> current() {
      return Optional.of(Map.of("version", 3));
    }
  }

  @RestController
  static class Probe {

    @PostMapping("/api/probe")
    Wish wish(@RequestBody @Valid Wish wish) {
      return wish;
    }

    @GetMapping("/api/probe/absent")
    void absent() {
      throw new NotFound("task");
    }

    @GetMapping("/api/probe/raced")
    void raced() {
      throw new Raced();
    }

    @GetMapping("/api/probe/invalid")
    void invalid() {
      throw new InvalidRequest(FieldError.notAmong("colour", Colour.class));
    }

    @GetMapping("/api/probe/coloured")
    void coloured(@RequestParam("colour") Colour colour) {}

    @GetMapping("/api/probe/by-id/{id}")
    void byId(@PathVariable("id") UUID id) {}

    @GetMapping("/api/probe/broken")
    void broken() {
      throw new IllegalStateException("secret of the implementation");
    }
  }
}
