package org.orgo.exports.sources;

import java.util.Collection;
import java.util.TreeSet;
import org.orgo.people.Actor;
import org.orgo.people.authorization.Viewer;
import org.orgo.people.authorization.Viewers;
import org.orgo.platform.hashes.Sha256;
import org.springframework.stereotype.Component;

/** A hash of what an actor can see and name: the same only if a file would hold the same. */
@Component
public class ViewerFingerprint {

  private final Viewers viewers;

  ViewerFingerprint(Viewers viewers) {
    this.viewers = viewers;
  }

  public String of(Actor actor) {
    Viewer viewer = viewers.of(actor);
    String text =
        String.join(
            "|",
            String.valueOf(viewer.userId()),
            String.valueOf(viewer.standsInFor()),
            sorted(viewer.roles()),
            String.valueOf(viewer.internalEverywhere()),
            sorted(viewer.internalRoles()),
            String.valueOf(viewer.restrictedEverywhere()),
            sorted(viewer.restrictedTypes()),
            sorted(actor.permissions()));
    return Sha256.hex(text);
  }

  private static String sorted(Collection<String> names) {
    return new TreeSet<>(names).toString();
  }
}
