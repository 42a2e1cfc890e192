/** Tells where a shared version moved on, and makes drafts of what is merged. */
package org.orgo.studio.merge.desk;
