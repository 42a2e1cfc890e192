package org.orgo.exports.writing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.orgo.people.CurrentActor;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.springframework.stereotype.Component;

/** A hash of what the actor can see and name: the same only if a file would hold the same. */
@Component
public class Sight {

  private final Viewers viewers;

  Sight(Viewers viewers) {
    this.viewers = viewers;
  }

  public String now() {
    Viewer viewer = viewers.current();
    String text =
        String.join(
            "|",
            String.valueOf(viewer.userId()),
            sorted(viewer.roles()),
            String.valueOf(viewer.internalEverywhere()),
            sorted(viewer.internalRoles()),
            String.valueOf(viewer.restrictedEverywhere()),
            sorted(viewer.restrictedTypes()),
            sorted(List.copyOf(CurrentActor.get().permissions())));
    return HexFormat.of().formatHex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String sorted(List<String> names) {
    return new TreeSet<>(names).toString();
  }
}
