fn main() { summon!(demons); vec_of_ducks![1, 2]; }
