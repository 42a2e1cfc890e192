package org.orgo.platform.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orgo.platform.paging.InvalidCursor;
import org.orgo.platform.paging.PageRequest;
import org.orgo.platform.refusals.Refusal.RefusalKind;

/** The refusals every module shares, and what they say of single fields. */
class RefusalsTest {

  private enum Paint {
    RED,
    DARK_BLUE
  }

  @Test
  void what_is_not_found_and_what_is_not_named_right_are_told_by_the_thing() {
    assertThat(new NotFound("case").code()).isEqualTo("case_not_found");
    assertThat(new UnknownReference("case_id", "case").code()).isEqualTo("unknown_case");
  }

  @Test
  void an_unknown_reference_blames_the_field_as_the_request_wrote_it() {
    UnknownReference refusal = new UnknownReference("assignee_user_id", "user");

    FieldError error = refusal.errors().get(0);
    assertThat(error.field()).isEqualTo("assignee_user_id");
    assertThat(error.message()).contains("user");
  }

  @Test
  void a_missing_right_is_named() {
    assertThat(new NotAllowed("task.work")).hasMessageContaining("task.work");
  }

  @Test
  void a_required_text_is_neither_missing_nor_blank() {
    for (String text : Arrays.asList(null, "", " \t")) {
      assertThatThrownBy(() -> InvalidRequest.requireText("title", text, 5))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal ->
                  assertThat(refusal.errors())
                      .containsExactly(FieldError.of("title", "is missing")));
    }
  }

  @Test
  void a_required_text_is_as_long_as_it_may_be_and_no_longer() {
    assertThatCode(() -> InvalidRequest.requireText("title", "abcde", 5))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> InvalidRequest.requireText("title", "abcdef", 5))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.errors())
                    .containsExactly(FieldError.of("title", "must have at most 5 characters")));
  }

  @Test
  void a_field_that_is_none_of_the_words_says_which_there_are() {
    FieldError error = FieldError.notAmong("colour", Paint.class);

    assertThat(error.message()).isEqualTo("must be one of RED, DARK_BLUE");
    assertThat(error.allowed()).containsExactly("RED", "DARK_BLUE");
  }

  @Test
  void words_for_people_come_besides_those_for_programs() {
    FieldError error = FieldError.of("floor", "must be below 5").worded("floor.too_high", 5);

    assertThat(error.message()).isEqualTo("must be below 5");
    assertThat(error.wording()).isEqualTo(new FieldError.Wording("floor.too_high", List.of("5")));
  }

  @Test
  void the_errors_of_a_refusal_are_not_changed_afterwards() {
    FieldError[] errors = {FieldError.of("title", "is missing")};
    InvalidRequest refusal = new InvalidRequest(errors);
    errors[0] = FieldError.of("other", "is fine");

    assertThat(refusal.errors()).extracting(FieldError::field).containsExactly("title");
  }

  @Test
  void each_kind_is_answered_with_a_status_of_its_own() {
    assertThat(RefusalKind.values())
        .extracting(RefusalKind::status)
        .containsExactly(400, 403, 404, 409, 410, 413, 422, 428, 429, 503, 507);
  }

  @Test
  void a_page_of_an_impossible_size_is_refused_by_its_field() {
    for (int limit : new int[] {-1, 0, 201}) {
      assertThatThrownBy(() -> PageRequest.of(limit, null))
          .isInstanceOfSatisfying(
              InvalidRequest.class,
              refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("limit"));
    }
    assertThat(PageRequest.of(200, null).limit()).isEqualTo(200);
    assertThat(PageRequest.of(null, "").limit()).isEqualTo(50);
  }

  @Test
  void a_cursor_no_list_gave_is_refused_by_its_field() {
    for (String cursor : List.of("x", "!!!", "bm90IGEgY3Vyc29y", "MjAyNi0wMS0wMVQwMDowMDowMFo")) {
      assertThatThrownBy(() -> PageRequest.of(10, cursor))
          .isInstanceOfSatisfying(
              InvalidCursor.class,
              refusal -> assertThat(refusal.errors().get(0).field()).isEqualTo("cursor"));
    }
  }
}
