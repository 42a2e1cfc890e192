package org.orgo.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orgo.web.SamplePages.Sample;
import org.orgo.web.account.CodePage;
import org.orgo.web.account.EnrolmentPage;
import org.orgo.web.account.OwnPasswordPage;
import org.orgo.web.account.QrCode;
import org.orgo.web.account.RecoveryCodesPage;
import org.orgo.web.account.SecondFactorPage;

/** The pages of a second factor in the states they can be in. */
final class SampleSecondFactorPages {

  private static final Duration WAIT = Duration.ofSeconds(32);

  private final Layout outside;
  private final Layout inside;

  SampleSecondFactorPages(Layout outside, Layout inside) {
    this.outside = outside;
    this.inside = inside;
  }

  Map<String, Sample> all() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("login-code", code(null));
    samples.put("login-code-wrong", code("wrong"));
    samples.put("login-code-throttled", code("throttled"));
    samples.put("enrolment", enrolment(inside, false, null));
    samples.put("enrolment-required", enrolment(outside, true, "wrong"));
    samples.put(
        "recovery-codes",
        new Sample(
            "recovery-codes",
            new RecoveryCodesPage(
                inside, List.of("abcd-efgh-jkmn-pqrs", "tuvw-xyz0-2345-6789"), "/profile")));
    samples.put("own-password", password(true, null));
    samples.put("own-password-throttled", password(true, "throttled"));
    samples.put("own-password-none", password(false, null));
    samples.put("second-factor", own("/profile/second-factor", true, null));
    samples.put("second-factor-wrong", own("/profile/second-factor", true, "wrong"));
    samples.put("second-factor-off", own("/profile/second-factor", false, null));
    samples.put("second-factor-of-operator", own("/installation/second-factor", true, null));
    return samples;
  }

  private Sample code(String problem) {
    return new Sample("login-code", new CodePage(outside, problem, WAIT));
  }

  private static Sample enrolment(Layout layout, boolean required, String problem) {
    return new Sample(
        "enrolment",
        new EnrolmentPage(
            layout,
            "/login/enrolment",
            required,
            "ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567",
            new QrCode(33, squares()),
            problem,
            WAIT));
  }

  private Sample password(boolean there, String problem) {
    return new Sample("own-password", new OwnPasswordPage(inside, there, problem, WAIT));
  }

  private Sample own(String path, boolean on, String problem) {
    return new Sample("second-factor", new SecondFactorPage(inside, path, on, 7, problem, WAIT));
  }

  private static String squares() {
    return IntStream.range(4, 29)
        .mapToObj(place -> "M%d %dh1v1h-1z".formatted(place, place * 7 % 25 + 4))
        .collect(Collectors.joining());
  }
}
