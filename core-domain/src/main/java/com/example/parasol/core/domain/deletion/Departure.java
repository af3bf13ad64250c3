package com.example.parasol.core.domain.deletion;

import java.util.List;

/**
 * What it means for organizations that somebody leaves; each list is in alphabetical order.
 *
 * @param ending the names of those that have no other member: they go with him
 * @param toHandOver the names of those whose last owner he is: their other members need one first
 */
public record Departure(List<String> ending, List<String> toHandOver) {}
