package org.orgo.people.authorization;

/** Something not everybody may see: a task, a case. */
public interface Protected {

  Protection protection();
}
