package com.example.parasol.core.domain.link;

import com.example.parasol.core.domain.refusal.DomainException;
import java.util.SortedMap;

/**
 * What became of many links that were to be made at once.
 *
 * @param skipped how many the organization had already: the same slug with the same target
 * @param refusals why the others were not made, by their place in the list, from zero
 */
public record LinkBatch(int created, int skipped, SortedMap<Integer, DomainException> refusals) {}
