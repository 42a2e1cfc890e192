package org.orgo.people.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.orgo.people.UserId;
import org.orgo.people.rota.NewShift;
import org.orgo.people.rota.OnDuty;
import org.orgo.people.rota.Rota;
import org.orgo.people.rota.Shift;
import org.orgo.people.rota.ShiftId;
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
@RequestMapping("/api/v3/rota")
class RotaController {

  private final Rota rota;

  RotaController(Rota rota) {
    this.rota = rota;
  }

  /**
   * @param role code or alias of the role
   * @param weekday from 1 for Monday to 7, for a shift of each week
   * @param day for a shift on one day, which goes before the week
   */
  record ShiftBody(
      @NotNull String role,
      UUID userId,
      Integer weekday,
      LocalDate day,
      LocalTime startsAt,
      LocalTime endsAt) {

    NewShift wanted() {
      UserId user = userId == null ? null : new UserId(userId);
      return new NewShift(role, user, weekday, day, startsAt, endsAt);
    }
  }

  /** Lists the shifts of the roles that the caller holds or stands above. */
  @GetMapping("/shifts")
  Page<Shift> listShifts() {
    return new Page<>(rota.shifts(), null);
  }

  /** Lists who is on duty now in those roles. */
  @GetMapping("/duty")
  Page<OnDuty> listOnDuty() {
    return new Page<>(rota.onDuty(), null);
  }

  /** Enters a shift, of each week or on one day. */
  @PostMapping("/shifts")
  @ResponseStatus(HttpStatus.CREATED)
  Shift enterShift(@RequestBody @Valid ShiftBody body) {
    return rota.enter(body.wanted());
  }

  /** Removes a shift. */
  @DeleteMapping("/shifts/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeShift(@PathVariable UUID id) {
    rota.remove(new ShiftId(id));
  }
}
