import "fastest-levenshtein";
export {};
