/** The pages of nodes and of conflicts. */
package org.orgo.sync.web;
