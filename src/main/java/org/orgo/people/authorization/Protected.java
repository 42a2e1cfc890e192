package org.orgo.people.authorization;

/** An item that not everybody may see: a task, a case. */
public interface Protected {

  Protection protection();
}
