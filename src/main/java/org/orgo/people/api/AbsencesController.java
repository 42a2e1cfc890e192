package org.orgo.people.api;

import java.time.LocalDate;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.absences.Absence;
import org.orgo.people.absences.AbsenceId;
import org.orgo.people.absences.Absences;
import org.orgo.people.absences.NewAbsence;
import org.orgo.platform.paging.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v3/absences")
class AbsencesController {

  private final Absences absences;

  AbsencesController(Absences absences) {
    this.absences = absences;
  }

  /**
   * @param userId who is away; null for the caller
   * @param firstDay in the organization's time zone
   */
  record AbsenceBody(UUID userId, UUID deputyUserId, LocalDate firstDay, LocalDate lastDay) {

    NewAbsence wanted() {
      return new NewAbsence(user(userId), user(deputyUserId), firstDay, lastDay);
    }

    private static UserId user(UUID id) {
      return id == null ? null : new UserId(id);
    }
  }

  /** Lists who is or will be away: the caller, those the caller stands in for, and those below. */
  @GetMapping
  Page<Absence> listAbsences() {
    return new Page<>(absences.list(), null);
  }

  /** Enters an absence and who stands in meanwhile. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Absence enterAbsence(@RequestBody AbsenceBody body) {
    return absences.enter(body.wanted());
  }

  /** Ends an absence now, or takes it back when it has not begun. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endAbsence(@PathVariable UUID id) {
    absences.end(new AbsenceId(id));
  }
}
